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
