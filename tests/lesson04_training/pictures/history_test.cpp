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
  EXPECT_TRUE(contains(text, "points=\"60,268 338,176 616,84 \"")) << "accuracy 0, 0.5, 1";
  EXPECT_TRUE(contains(text, "points=\"60,404 338,496 616,588 \"")) << "training loss 0.5, 0.25, 0";
  EXPECT_TRUE(contains(text, ">accuracy<"));
  const std::string slow =
      nn::curves_picture({{0.080f, 0.0804f, 0.3f, 1}, {0.078f, 0.0784f, 0.3f, 1}}).str();
  EXPECT_TRUE(contains(slow, ">0.08<")) << "a small change of the loss is as high as the chart";
  EXPECT_NO_THROW(nn::curves_picture({{0.5f, 0.5f, 0.1f, 1}})) << "a single epoch";
}
