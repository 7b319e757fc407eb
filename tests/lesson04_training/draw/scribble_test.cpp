#include "lesson04_training/draw/scribble.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace nn;

namespace {

Strokes scribble_of(std::uint32_t seed) {
  Generator generator(seed);
  return scribble(generator);
}

double length_of(const Strokes& strokes) {
  double length = 0;
  for (const Stroke& stroke : strokes) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      length += std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
    }
  }
  return length;
}

}  // namespace

TEST(Scribble, IsOfManyKinds) {
  std::size_t single = 0, several = 0, points = 0, is_long = 0, is_short = 0;
  std::set<std::size_t> places;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Strokes strokes = scribble_of(seed);
    EXPECT_GT(bounds_of(strokes).longer_side(), 0);
    EXPECT_LT(bounds_of(strokes).longer_side(), 80);
    const double length = length_of(strokes) / bounds_of(strokes).longer_side();
    (strokes.size() == 1 ? single : several) += 1;
    points += strokes.size() > 1 && length == 0;
    is_long += length > 10;
    is_short += length > 0 && length < 3.5;
    places.insert(strokes[0].size());
  }
  EXPECT_GT(single, 200u);
  EXPECT_GT(several, 50u);
  EXPECT_GT(points, 5u) << "no points without a line";
  EXPECT_GT(is_long, 12u) << "no ball of wool";
  EXPECT_GT(is_short, 20u) << "no cross, no few places";
  EXPECT_GT(places.size(), 30u);
}

TEST(Scribble, IsDecidedByTheSeed) {
  const Strokes one = scribble_of(5), two = scribble_of(5);
  ASSERT_EQ(one.size(), two.size());
  EXPECT_EQ(one[0].back().x, two[0].back().x);
}

TEST(Scribble, HoldsEachOfTheCurves) {
  std::set<std::size_t> places;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Stroke s = scribble_of(seed)[0];
    if (s.size() < 50) continue;
    const auto step = [&](std::size_t i) {
      return std::hypot(s[i + 1].x - s[i].x, s[i + 1].y - s[i].y);
    };
    if (std::abs(step(0) - step(40)) > 1e-3) places.insert(s.size());  // it does not wander
  }
  EXPECT_EQ(places, (std::set<std::size_t>{51, 101, 121})) << "loops, swings, a ball of wool";
}

TEST(Scribble, HoldsCrosses) {
  const auto along = [](const Stroke& s) { return Place{s[1].x - s[0].x, s[1].y - s[0].y}; };
  int crosses = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Strokes s = scribble_of(seed);
    if (s.size() != 2 || s[0].size() != 2 || s[1].size() != 2) continue;
    if (std::hypot(s[0][0].x + s[0][1].x, s[0][0].y + s[0][1].y) > 1e-4) continue;
    if (std::hypot(s[1][0].x + s[1][1].x, s[1][0].y + s[1][1].y) > 1e-4) continue;
    ++crosses;
    const Place a = along(s[0]), b = along(s[1]);
    EXPECT_GT(std::abs(a.x * b.y - a.y * b.x), 0.7 * 100) << "the lines lie on each other";
  }
  EXPECT_GT(crosses, 5);
}

TEST(Scribble, HoldsZigzags) {
  int zigzags = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Strokes s = scribble_of(seed);
    if (s.size() != 1 || s[0].size() < 5) continue;
    const auto is_even = [&](float Place::*along, float Place::*across) {
      for (std::size_t i = 2; i < s[0].size(); ++i) {
        if (std::abs(s[0][i].*along - 2 * (s[0][i - 1].*along) + s[0][i - 2].*along) > 1e-4 ||
            std::abs(s[0][i].*across - s[0][i - 2].*across) > 1e-4 ||
            std::abs(s[0][i].*across - s[0][i - 1].*across) < 1) {
          return false;
        }
      }
      return true;
    };
    zigzags += is_even(&Place::x, &Place::y) || is_even(&Place::y, &Place::x);
  }
  EXPECT_GT(zigzags, 5);
}

TEST(Scribble, HoldsPolygonsAndStarsThatAreClosed) {
  std::set<int> sides;  // in tenths, of polygons on a circle of radius 5
  for (std::uint32_t seed = 0; seed < 800; ++seed) {
    const Strokes s = scribble_of(seed);
    if (s.size() != 1 || s[0].size() % 2 != 0) continue;
    const auto distance = [&](std::size_t i, std::size_t j) {
      return std::hypot(s[0][i].x - s[0][j].x, s[0][i].y - s[0][j].y);
    };
    bool is_doubled = true;
    for (std::size_t i = 0; i < s[0].size(); i += 2) is_doubled &= distance(i, i + 1) == 0;
    if (!is_doubled) continue;
    EXPECT_LT(distance(0, s[0].size() - 1), 1e-4) << "not closed";
    sides.insert(static_cast<int>(std::lround(10 * distance(0, 2))));
  }
  // 10 sin(pi/n) for 3, 4 and 6 corners, 10 sin(2 pi/n) for the stars of 5 and 7.
  EXPECT_EQ(sides, (std::set<int>{87, 71, 95, 50, 78}));
}
