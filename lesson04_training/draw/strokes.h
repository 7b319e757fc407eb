// Strokes: what a pen does between being put down and lifted.
#pragma once

#include <numbers>
#include <string_view>
#include <vector>

namespace nn {

inline constexpr float kTurn = 2 * std::numbers::pi_v<float>;  // once round, as an angle

struct Place {
  float x = 0;  // to the right
  float y = 0;  // downwards
};
using Stroke = std::vector<Place>;
using Strokes = std::vector<Stroke>;

// The smallest rectangle that holds all places.
struct Bounds {
  float left, top, right, bottom;

  float longer_side() const;
};

// "0,10 4,0 8,10|1,6 7,6" is an A: two strokes, of three places and of two. Throws
// std::invalid_argument that quotes the text if it is not so.
Strokes read_strokes(std::string_view text);

// Throws std::invalid_argument if there is no place at all.
Bounds bounds_of(const Strokes& strokes);

// The stroke with its corners cut off twice, so that it bends where it had angles. Its ends stay
// where they are. After G. Chaikin, An Algorithm for High-Speed Curve Generation, 1974.
Stroke rounded(Stroke stroke);

}  // namespace nn
