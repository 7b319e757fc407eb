#include "lesson03_network/pictures/saturation.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

using nn::Tensor;

TEST(SaturatedShare, CountsWhatIsFarOut) {
  // sigmoid(4.59) = 0.98995, sigmoid(4.6) = 0.99005.
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 5}, {0, 4.59f, 4.6f, -4.6f, -30})), 0.6f);
  EXPECT_THROW(nn::saturated_share(Tensor({0, 3})), std::invalid_argument);
}

TEST(PredictionsPicture, ShowsBothCurves) {
  const std::string text = nn::predictions_picture(Tensor({2, 2}, {0, 0, 20, -1000})).str();
  EXPECT_TRUE(contains(text, ">sigmoid<"));
  EXPECT_TRUE(contains(text, ">predictions<"));
  // Two of the three that are on the chart are 0, its middle: the curve peaks at (338, 84).
  EXPECT_TRUE(contains(text, " 338,84 "));
}
