#include "lesson04_training/draw/curves.h"

#include <cmath>

#include "lesson04_training/draw/hand.h"

namespace nn {
namespace {

// The line that `place` describes: where the pen is when the part 0 to 1 of it is drawn.
template <typename PlaceAt>
Strokes line_of(int pieces, PlaceAt place) {
  Stroke stroke;
  for (int i = 0; i <= pieces; ++i) {
    stroke.push_back(place(static_cast<float>(i) / static_cast<float>(pieces)));
  }
  return {stroke};
}

}  // namespace

Strokes loops(Generator& generator) {
  const float turns = between(2, 5, generator);
  const float drift = between(0, 6, generator);
  const float inner = between(0, 1, generator);
  return line_of(50, [&](float part) {
    const float radius = 5.0f * (inner + (1 - inner) * part);
    const float angle = kTurn * turns * part;
    return Place{drift * part + radius * std::cos(angle), radius * std::sin(angle)};
  });
}

Strokes ball(Generator& generator) {
  const float turns = between(3, 9, generator);
  const float width = between(2.5f, 5, generator);
  const float sway = between(0.5f, 2, generator);
  const float beat = between(0.6f, 2.4f, generator);
  return line_of(120, [&](float part) {
    const float angle = kTurn * turns * part;
    const float away = 1 + 0.1f * sway * std::sin(beat * angle);
    return Place{width * away * std::cos(angle) + sway * std::sin(0.3f * angle),
                 5 * away * std::sin(angle) + sway * std::cos(0.23f * angle)};
  });
}

Strokes swings(Generator& generator) {
  float speeds[4], starts[4];
  for (float& speed : speeds) speed = kTurn * between(0.4f, 4, generator);
  for (float& start : starts) start = between(0, kTurn, generator);
  const float share = between(0, 0.6f, generator);
  return line_of(100, [&](float part) {
    const auto swing = [&](int i) { return std::sin(starts[i] + speeds[i] * part); };
    return Place{5 * (swing(0) + share * swing(1)), 5 * (swing(2) + share * swing(3))};
  });
}

Strokes wandering(Generator& generator) {
  const float unsteady = between(0.15f, 1.5f, generator);
  const std::size_t steps = 40 + generator.below(200);
  float angle = between(0, kTurn, generator);
  Stroke stroke = {{0, 0}};
  for (std::size_t i = 0; i < steps; ++i) {
    angle += unsteady * generator.normal();
    const Place& last = stroke.back();
    stroke.push_back({last.x + 0.3f * std::cos(angle), last.y + 0.3f * std::sin(angle)});
  }
  return {stroke};
}

}  // namespace nn
