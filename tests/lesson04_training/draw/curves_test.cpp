#include "lesson04_training/draw/curves.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace nn;

namespace {

// How often the line goes round the point (0, 0).
double turns_of(const Stroke& line) {
  double turned = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Place &a = line[i - 1], &b = line[i];
    turned += std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
  }
  return std::abs(turned) / 6.2831853;
}

}  // namespace

TEST(Curves, ABallOfWoolGoesRoundAtLeastThreeTimes) {
  Generator generator(1);
  for (int i = 0; i < 50; ++i) {
    const Strokes strokes = ball(generator);
    ASSERT_EQ(strokes.size(), 1u);
    EXPECT_GT(turns_of(strokes[0]), 2.8) << "this may be a 0";
  }
}

TEST(Curves, AWanderingLineTakesStepsOfOneLength) {
  Generator generator(2);
  const Stroke line = wandering(generator)[0];
  ASSERT_GE(line.size(), 40u);
  for (std::size_t i = 1; i < line.size(); ++i) {
    EXPECT_NEAR(std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y), 0.3, 1e-4);
  }
}

TEST(Curves, AreNeverTheSameTwice) {
  Generator generator(3);
  for (const auto curve : {loops, ball, swings, wandering}) {
    EXPECT_NE(curve(generator)[0].back().x, curve(generator)[0].back().x);
  }
}

TEST(Curves, StayOnThePaper) {
  Generator generator(4);
  for (const auto curve : {loops, ball, swings}) {
    for (int i = 0; i < 100; ++i) EXPECT_LT(bounds_of(curve(generator)).longer_side(), 20);
  }
}

TEST(Curves, AreNotStraight) {
  Generator generator(5);
  for (const auto curve : {loops, ball, swings, wandering}) {
    for (int i = 0; i < 20; ++i) {
      float low = 0, high = 0;  // of x - y, which a line along the diagonal keeps
      const Stroke line = curve(generator)[0];
      for (const Place& place : line) {
        const float across = (place.x - line[0].x) - (place.y - line[0].y);
        low = std::min(low, across);
        high = std::max(high, across);
      }
      EXPECT_GT(high - low, 0.5f);
    }
  }
}

TEST(Curves, AWanderingLineSetsOutInAnyDirection) {
  Generator generator(6);
  int left = 0, up = 0;
  for (int i = 0; i < 100; ++i) {
    const Place end = wandering(generator)[0].back();
    left += end.x < 0;
    up += end.y < 0;
  }
  for (const int ends : {left, up}) {
    EXPECT_GT(ends, 25);
    EXPECT_LT(ends, 75);
  }
}
