#include "lesson04_training/draw/gate_samples.h"

#include <span>
#include <string_view>
#include <vector>

#include "common/tensor/shape.h"
#include "lesson04_training/draw/hand.h"
#include "lesson04_training/draw/pen.h"
#include "lesson04_training/draw/scribble.h"
#include "lesson04_training/draw/signs.h"

namespace nn {
namespace {

using Pixels = std::vector<std::uint8_t>;

void add(Samples& samples, std::span<const std::uint8_t> pixels, Kind kind) {
  samples.images.pixels.insert(samples.images.pixels.end(), pixels.begin(), pixels.end());
  samples.labels.push_back(static_cast<std::uint8_t>(kind));
}

void add_signs(Samples& samples, std::span<const Sign> signs, std::size_t count, Kind kind,
               Generator& generator) {
  for (std::size_t i = 0; i < count; ++i) {
    const Sign& sign = signs[generator.below(signs.size())];
    add(samples, draw_strokes(written_by_hand(read_strokes(sign.strokes), generator)), kind);
  }
}

// 0, 1 and 8 look the same or nearly so when they are turned, and 6 and 9 like each other.
bool shows_when_turned(std::uint8_t digit) {
  constexpr std::string_view kTelling = "23457";
  return kTelling.find(static_cast<char>('0' + digit)) != std::string_view::npos;
}

enum class Way { kLeft, kRight, kMirrored };

Pixels turned(std::span<const std::uint8_t> image, std::size_t side, Way way) {
  Pixels result(image.size());
  for (std::size_t r = 0; r < side; ++r) {
    for (std::size_t c = 0; c < side; ++c) {
      const std::size_t back = side - 1;
      const std::size_t from = way == Way::kLeft    ? c * side + (back - r)
                               : way == Way::kRight ? (back - c) * side + r
                                                    : r * side + (back - c);
      result[r * side + c] = image[from];
    }
  }
  return result;
}

}  // namespace

Samples gate_samples(const Samples& train, const GateCounts& counts, Generator& generator) {
  require(counts.mnist <= train.size(), "gate_samples", "there are fewer training images");
  const Extent extent = train.extent();
  require(extent == Extent{28, 28, 1}, "gate_samples", "the images are not 28 x 28");
  Samples samples{{extent.rows, extent.columns, {}}, {}};
  for (std::size_t i = 0; i < counts.mnist; ++i) add(samples, train.images.image(i), Kind::kDigit);
  add_signs(samples, written_digits(), counts.written, Kind::kDigit, generator);
  add_signs(samples, letters(), counts.letters, Kind::kLetter, generator);
  for (std::size_t i = 0; i < counts.scribbles; ++i) {
    const Strokes strokes = written_by_hand(scribble(generator), generator);
    add(samples, draw_strokes(strokes), Kind::kScribble);
  }
  std::size_t missing = counts.turned;
  for (std::size_t i = 0; i < counts.mnist && missing > 0; ++i) {
    if (!shows_when_turned(train.labels[i])) continue;
    const Way way = static_cast<Way>(generator.below(3));
    add(samples, turned(train.images.image(i), extent.rows, way), Kind::kTurned);
    --missing;
  }
  return samples;
}

}  // namespace nn
