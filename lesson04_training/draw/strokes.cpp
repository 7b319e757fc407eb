#include "lesson04_training/draw/strokes.h"

#include <algorithm>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>

namespace nn {
namespace {

Stroke read_stroke(const std::string& text) {
  Stroke stroke;
  std::istringstream in(text);
  Place place;
  char comma = 0;
  while (in >> place.x >> comma >> place.y && comma == ',') stroke.push_back(place);
  if (stroke.empty() || !in.eof()) {
    throw std::invalid_argument("read_strokes: got '" + text + "', expected places like 0,10 4,0");
  }
  return stroke;
}

// A quarter of each piece is cut off at both of its ends.
Stroke cut_corners(const Stroke& stroke) {
  const auto between = [](const Place& a, const Place& b, float part) {
    return Place{a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
  };
  Stroke result = {stroke.front()};
  for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
    result.push_back(between(stroke[i], stroke[i + 1], 0.25f));
    result.push_back(between(stroke[i], stroke[i + 1], 0.75f));
  }
  result.push_back(stroke.back());
  return result;
}

}  // namespace

float Bounds::longer_side() const { return std::max(right - left, bottom - top); }

Strokes read_strokes(std::string_view text) {
  Strokes strokes;
  std::istringstream in{std::string(text)};
  for (std::string part; std::getline(in, part, '|');) strokes.push_back(read_stroke(part));
  if (strokes.empty()) throw std::invalid_argument("read_strokes: got no stroke");
  return strokes;
}

Bounds bounds_of(const Strokes& strokes) {
  constexpr float kFar = std::numeric_limits<float>::max();
  Bounds b{kFar, kFar, -kFar, -kFar};
  for (const Stroke& stroke : strokes) {
    for (const Place& place : stroke) {
      b = {std::min(b.left, place.x), std::min(b.top, place.y), std::max(b.right, place.x),
           std::max(b.bottom, place.y)};
    }
  }
  if (b.left > b.right) throw std::invalid_argument("bounds_of: got strokes without a place");
  return b;
}

Stroke rounded(Stroke stroke) {
  for (int cuts = 0; cuts < 2 && stroke.size() > 2; ++cuts) stroke = cut_corners(stroke);
  return stroke;
}

}  // namespace nn
