#include "lesson04_training/draw/hand.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace nn;

namespace {

// How a hand wrote: what it made of a line to the right and of a line downwards, both 1 long.
struct Written {
  double width, angle;   // of the line to the right
  double slant, height;  // of the line downwards, turned back by that angle
};

// The wobble is averaged away: each line is written 400 times. Lines have no corners to be rounded.
Written look_at_hand(Generator& generator) {
  Strokes lines;
  for (int i = 0; i < 400; ++i) {
    lines.push_back({{3, 5}, {13, 5}});
    lines.push_back({{3, 5}, {3, 15}});
  }
  const Strokes written = written_by_hand(lines, generator);
  double right_x = 0, right_y = 0, down_x = 0, down_y = 0;
  for (std::size_t i = 0; i < written.size(); i += 2) {
    right_x += static_cast<double>(written[i][1].x - written[i][0].x) / 400;
    right_y += static_cast<double>(written[i][1].y - written[i][0].y) / 400;
    down_x += static_cast<double>(written[i + 1][1].x - written[i + 1][0].x) / 400;
    down_y += static_cast<double>(written[i + 1][1].y - written[i + 1][0].y) / 400;
  }
  const double angle = std::atan2(right_y, right_x);
  return {std::hypot(right_x, right_y), angle,
          -(std::cos(angle) * down_x + std::sin(angle) * down_y),
          std::cos(angle) * down_y - std::sin(angle) * down_x};
}

// Over many hands the values are to fill the range and not to leave it.
void expect_range(std::vector<double> values, double low, double high, const char* what) {
  const auto [least, most] = std::ranges::minmax(values);
  const double margin = (high - low) / 10;
  EXPECT_NEAR(least, low, margin) << "the least " << what;
  EXPECT_NEAR(most, high, margin) << "the most " << what;
}

}  // namespace

TEST(Between, StaysBetween) {
  Generator generator(1);
  float least = 9, most = -9;
  for (int i = 0; i < 1000; ++i) {
    const float value = between(-2, 3, generator);
    least = std::min(least, value);
    most = std::max(most, value);
  }
  EXPECT_GE(least, -2);
  EXPECT_LE(most, 3);
  EXPECT_LT(least, -1.9f);
  EXPECT_GT(most, 2.9f);
}

TEST(WrittenByHand, IsTheSameSignOfAboutTheSameSize) {
  Generator generator(2);
  const Strokes a = read_strokes("0,10 4,0 8,10|1,6 7,6");
  for (int i = 0; i < 100; ++i) {
    const Strokes written = written_by_hand(a, generator);
    ASSERT_EQ(written.size(), 2u);
    const float side = bounds_of(written).longer_side();
    EXPECT_GT(side, 0.6f);
    EXPECT_LT(side, 2.5f);
    // The bar of the A lies below its top, however it is slanted.
    EXPECT_GT(written[1].front().y, bounds_of(written).top + 0.1f);
  }
}

TEST(WrittenByHand, WidensSlantsAndTurns) {
  Generator generator(4);
  std::vector<double> widths, slants, angles;
  for (int i = 0; i < 100; ++i) {
    const Written hand = look_at_hand(generator);
    widths.push_back(hand.width);
    slants.push_back(hand.slant);
    angles.push_back(hand.angle);
    // Slanted, a sign is as high as before; turned, it keeps its form.
    EXPECT_NEAR(hand.height, 1, 0.025) << "turned by " << hand.angle << ", it is no turn";
  }
  expect_range(widths, 0.65, 1.35, "width");
  expect_range(slants, -0.2, 0.4, "slant");
  expect_range(angles, -0.2, 0.2, "angle");
}

TEST(WrittenByHand, DiffersFromTimeToTime) {
  Generator generator(3);
  const Strokes line = read_strokes("0,0 0,10");
  EXPECT_NE(written_by_hand(line, generator)[0][1].x, written_by_hand(line, generator)[0][1].x);
}
