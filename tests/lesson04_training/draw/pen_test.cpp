#include "lesson04_training/draw/pen.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace nn;

namespace {

struct Seen {
  int left = 28, top = 28, right = -1, bottom = -1;
  double x = 0, y = 0, mass = 0;
};

// Where the ink of an image is, without a line of the code under test.
Seen look_at(const std::vector<std::uint8_t>& pixels) {
  Seen seen;
  for (int row = 0; row < 28; ++row) {
    for (int column = 0; column < 28; ++column) {
      const double ink = pixels[static_cast<std::size_t>(28 * row + column)];
      if (ink > 100) {
        seen.left = std::min(seen.left, column);
        seen.right = std::max(seen.right, column);
        seen.top = std::min(seen.top, row);
        seen.bottom = std::max(seen.bottom, row);
      }
      seen.mass += ink / 255;
      seen.x += ink / 255 * (column + 0.5);
      seen.y += ink / 255 * (row + 0.5);
    }
  }
  seen.x /= seen.mass;
  seen.y /= seen.mass;
  return seen;
}

}  // namespace

TEST(DrawStrokes, FitsATallSignInto20Pixels) {
  const Seen seen = look_at(draw_strokes(read_strokes("0,0 0,7 3,7")));
  EXPECT_EQ(seen.bottom - seen.top + 1, 20);
  EXPECT_NEAR(seen.x, 14, 0.3);
  EXPECT_NEAR(seen.y, 14, 0.3);
}

// A wide sign that is not drawn about the middle runs over the edge, and no shift brings it back.
TEST(DrawStrokes, FitsAWideSignInto20Pixels) {
  const Seen seen = look_at(draw_strokes(read_strokes("0,0 12,0 12,4 0,4")));
  EXPECT_EQ(seen.right - seen.left + 1, 20);
  EXPECT_NEAR(seen.x, 14, 0.3);
  EXPECT_NEAR(seen.y, 14, 0.3);
}

TEST(DrawStrokes, DrawsLinesAsWideAsMnists) {
  const Seen seen = look_at(draw_strokes(read_strokes("5,0 5,10")));
  EXPECT_NEAR(seen.mass / 20, 2.6, 0.2) << "ink a row of a vertical line";
}

TEST(DrawStrokes, DoesNotCareForPlaceAndSize) {
  EXPECT_EQ(draw_strokes(read_strokes("0,0 4,4 0,8")),
            draw_strokes(read_strokes("70,50 72,52 70,54")));
}

TEST(DrawStrokes, TurnsNothingAround) {
  const std::vector<std::uint8_t> l = draw_strokes(read_strokes("0,0 0,10 6,10"));
  const Seen seen = look_at(l);
  const auto at = [&](int row, int column) {
    return l[static_cast<std::size_t>(28 * row + column)];
  };
  EXPECT_GT(at(seen.top + 2, seen.left + 1), 200) << "the L's upper left";
  EXPECT_EQ(at(seen.top + 2, seen.right - 1), 0) << "the L's upper right";
  EXPECT_GT(at(seen.bottom - 1, seen.right - 1), 200) << "the L's lower right";
}

TEST(DrawStrokes, APointIsADot) {
  const Seen seen = look_at(draw_strokes({{{3, 3}}}));
  EXPECT_NEAR(seen.mass, 3.14159 * 1.3 * 1.3, 1.0);
}
