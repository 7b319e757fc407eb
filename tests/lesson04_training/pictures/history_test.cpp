#include "lesson04_training/pictures/history.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

TEST(MedianSeconds, IsTheMiddleOne) {
  EXPECT_EQ(nn::median_seconds({{0, 0, 0, 9.0}, {0, 0, 0, 1.0}, {0, 0, 0, 2.0}}), 2.0);
  EXPECT_EQ(nn::median_seconds({{0, 0, 0, 9.0}, {0, 0, 0, 2.0}}), 5.5) << "between the middle two";
  EXPECT_THROW(nn::median_seconds({}), std::invalid_argument);
}

TEST(CurvesPicture, DrawsAPointAnEpoch) {
  const std::string text =
      nn::curves_picture({{0.5f, 0.25f, 0.0f, 1}, {0.25f, 0.25f, 0.5f, 1}, {0.0f, 0.5f, 1.0f, 1}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,348 338,216 616,84 \"")) << "accuracy 0, 0.5, 1";
  EXPECT_TRUE(contains(text, "points=\"60,216 338,282 616,348 \"")) << "training loss 0.5, 0.25, 0";
  EXPECT_TRUE(contains(text, ">accuracy<"));
  EXPECT_NO_THROW(nn::curves_picture({{0.5f, 0.5f, 0.1f, 1}})) << "a single epoch";
}
