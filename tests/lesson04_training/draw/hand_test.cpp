#include "lesson04_training/draw/hand.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace nn;

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

TEST(WrittenByHand, DiffersFromTimeToTime) {
  Generator generator(3);
  const Strokes line = read_strokes("0,0 0,10");
  EXPECT_NE(written_by_hand(line, generator)[0][1].x, written_by_hand(line, generator)[0][1].x);
}
