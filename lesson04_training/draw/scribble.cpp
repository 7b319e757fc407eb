#include "lesson04_training/draw/scribble.h"

#include <cmath>

#include "lesson04_training/draw/curves.h"
#include "lesson04_training/draw/hand.h"

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

// Two lines through each other's middle.
Strokes cross(Generator& generator) {
  Strokes strokes;
  const float start = between(0, kTurn, generator);
  for (const float angle : {start, start + between(0.8f, 2.3f, generator)}) {
    const Place end = {5 * std::cos(angle), 5 * std::sin(angle)};
    strokes.push_back({{-end.x, -end.y}, end});
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

// A polygon, or a star: of the corners on a circle each second one is gone to.
Strokes polygon(Generator& generator) {
  const std::size_t corners = 3 + generator.below(5);
  const std::size_t step = corners == 5 || corners == 7 ? 2 : 1;
  const float start = between(0, kTurn, generator);
  Stroke stroke;
  for (std::size_t i = 0; i <= corners; ++i) {
    const float angle =
        start + kTurn * static_cast<float>(i * step % corners) / static_cast<float>(corners);
    const Place corner = {5 * std::cos(angle), 5 * std::sin(angle)};
    // Twice, so that it stays a corner in a hand that rounds.
    stroke.insert(stroke.end(), {corner, corner});
  }
  return {stroke};
}

}  // namespace

// The kinds that come nearest to a digit have more numbers than one.
Strokes scribble(Generator& generator) {
  switch (generator.below(24)) {
    case 0:
    case 1:
    case 2:
      return lines(1, 4, 4, generator);
    case 3:
    case 4:
    case 5:
      return lines(1, 7, 9, generator);
    case 6:
      return lines(1, 12, 20, generator);
    case 7:
      return lines(2 + generator.below(5), 2, 1, generator);
    case 8:
      return lines(2 + generator.below(5), 2, 3, generator);
    case 9:
      return lines(2 + generator.below(8), 1, 1, generator);  // points
    case 10:
      return zigzag(generator);
    case 11:
      return loops(generator);
    case 12:
    case 13:
      return ball(generator);
    case 14:
      return swings(generator);
    case 15:
      return cross(generator);
    case 16:
    case 17:
      return polygon(generator);
    default:
      return wandering(generator);
  }
}

}  // namespace nn
