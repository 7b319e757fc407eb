#include "lesson04_training/draw/strokes.h"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace nn;

TEST(ReadStrokes, TakesAnA) {
  const Strokes a = read_strokes("0,10 4,0 8,10|1,6 7,6");
  ASSERT_EQ(a.size(), 2u);
  ASSERT_EQ(a[0].size(), 3u);
  EXPECT_EQ(a[0][1].x, 4);
  EXPECT_EQ(a[0][1].y, 0);
  EXPECT_EQ(a[1][1].x, 7);
  EXPECT_EQ(a[1][1].y, 6);
}

TEST(ReadStrokes, RefusesWhatIsNone) {
  for (const char* text : {"", "1", "1,2 x", "1;2", "1,2||3,4"}) {
    EXPECT_THROW(read_strokes(text), std::invalid_argument) << text;
  }
}

TEST(BoundsOf, HoldsAllStrokes) {
  const Bounds box = bounds_of({{{2, 3}, {5, -1}}, {{-4, 0}}});
  EXPECT_EQ(box.left, -4);
  EXPECT_EQ(box.top, -1);
  EXPECT_EQ(box.right, 5);
  EXPECT_EQ(box.bottom, 3);
  EXPECT_EQ(box.longer_side(), 9);
  EXPECT_THROW(bounds_of({}), std::invalid_argument);
  EXPECT_THROW(bounds_of({{}}), std::invalid_argument);
}

TEST(Rounded, KeepsTheEndsAndTakesTheCornerAway) {
  const Stroke stroke = rounded({{0, 0}, {8, 0}, {8, 8}});
  EXPECT_EQ(stroke.front().x, 0);
  EXPECT_EQ(stroke.back().y, 8);
  for (const Place& place : stroke) {
    EXPECT_FALSE(place.x == 8 && place.y == 0) << "the corner is still there";
    EXPECT_TRUE(place.y <= place.x) << "the stroke leaves the triangle of its places";
  }
}

TEST(Rounded, CutsTwice) {
  // Once is (0, 0) (2, 0) (6, 0) (8, 2) (8, 6) (8, 8); a quarter off both ends of each of these
  // five pieces is:
  const Stroke expected = {{0, 0},       {0.5f, 0}, {1.5f, 0}, {3, 0},    {5, 0},    {6.5f, 0.5f},
                           {7.5f, 1.5f}, {8, 3},    {8, 5},    {8, 6.5f}, {8, 7.5f}, {8, 8}};
  const Stroke stroke = rounded({{0, 0}, {8, 0}, {8, 8}});
  ASSERT_EQ(stroke.size(), expected.size()) << "how often are the corners cut off?";
  for (std::size_t i = 0; i < stroke.size(); ++i) {
    EXPECT_EQ(stroke[i].x, expected[i].x) << "place " << i;
    EXPECT_EQ(stroke[i].y, expected[i].y) << "place " << i;
  }
}

TEST(Rounded, LeavesALineAlone) {
  EXPECT_EQ(rounded({{1, 2}, {3, 4}}).size(), 2u);
  EXPECT_EQ(rounded({{1, 2}}).size(), 1u);
}
