#include "lesson04_training/draw/hand.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nn {

float between(float low, float high, Generator& generator) {
  return low + (high - low) * static_cast<float>(generator.below(1001)) / 1000.0f;
}

Strokes written_by_hand(const Strokes& strokes, Generator& generator) {
  const Bounds box = bounds_of(strokes);
  const float side = std::max(box.longer_side(), 1e-3f);
  const float slant = between(-0.2f, 0.4f, generator);
  const float width = between(0.65f, 1.35f, generator);
  const float angle = between(-0.2f, 0.2f, generator);
  const float wobble = between(0, 0.05f, generator);
  const bool is_round = generator.below(10) < 7;
  Strokes result;
  for (const Stroke& stroke : strokes) {
    Stroke written;
    for (const Place& place : stroke) {
      const float y = (place.y - box.top) / side + wobble * generator.normal();
      const float along = (place.x - box.left) / side + wobble * generator.normal();
      const float x = along * width - y * slant;
      written.push_back(
          {x * std::cos(angle) - y * std::sin(angle), x * std::sin(angle) + y * std::cos(angle)});
    }
    result.push_back(is_round ? rounded(std::move(written)) : std::move(written));
  }
  return result;
}

}  // namespace nn
