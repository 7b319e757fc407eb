#include "lesson04_training/draw/hand.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace nn {
namespace {

Place anywhere(Generator& generator) {
  return {between(0, 10, generator), between(0, 10, generator)};
}

Strokes lines(std::size_t count, std::size_t fewest, std::size_t more, Generator& generator) {
  Strokes strokes(count);
  for (Stroke& stroke : strokes) {
    const std::size_t places = fewest + generator.below(more);
    for (std::size_t i = 0; i < places; ++i) stroke.push_back(anywhere(generator));
  }
  return strokes;
}

Strokes zigzag(Generator& generator) {
  const std::size_t turns = 5 + generator.below(10);
  const float low = between(0, 4, generator);
  const bool is_upright = generator.below(2) == 0;
  Stroke stroke;
  for (std::size_t i = 0; i < turns; ++i) {
    const float along = 10.0f * static_cast<float>(i) / static_cast<float>(turns);
    const float across = i % 2 == 0 ? low : 10.0f - low;
    stroke.push_back(is_upright ? Place{across, along} : Place{along, across});
  }
  return {stroke};
}

// A spiral whose middle may move to the right meanwhile.
Strokes loops(Generator& generator) {
  const float turns = between(2, 5, generator);
  const float drift = between(0, 6, generator);
  const float inner = between(0, 1, generator);
  Stroke stroke;
  for (int i = 0; i <= 50; ++i) {
    const float part = static_cast<float>(i) / 50.0f;
    const float radius = 5.0f * (inner + (1 - inner) * part);
    const float angle = 2 * std::numbers::pi_v<float> * turns * part;
    stroke.push_back({drift * part + radius * std::cos(angle), radius * std::sin(angle)});
  }
  return {stroke};
}

}  // namespace

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

Strokes scribble(Generator& generator) {
  switch (generator.below(7)) {
    case 0:
    case 1:
      return lines(1, 5, 12, generator);
    case 2:
      return lines(1, 12, 20, generator);
    case 3:
      return lines(2 + generator.below(5), 2, 3, generator);
    case 4:
      return zigzag(generator);
    case 5:
      return lines(2 + generator.below(8), 1, 1, generator);  // points
    default:
      return loops(generator);
  }
}

}  // namespace nn
