#include "lesson03_network/pictures/saturation.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "tests/support/oracle.h"

using nn::Tensor;

TEST(SaturatedShare, CountsWhatIsFarOut) {
  // sigmoid(4.59) = 0.98995, sigmoid(4.6) = 0.99005.
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 5}, {0, 4.59f, 4.6f, -4.6f, -30})), 0.6f);
  EXPECT_THROW(nn::saturated_share(Tensor({0, 3})), std::invalid_argument);
}

TEST(PredictionsPicture, ShowsBothCurves) {
  const std::string text = nn::predictions_picture(Tensor({2, 2}, {0, 0, 20, -20})).str();
  EXPECT_TRUE(contains(text, ">sigmoid<"));
  EXPECT_TRUE(contains(text, ">predictions<"));
  // Two of the four are 0, the middle of the chart, one is 20, its right end: (338, 84) is the
  // peak, (616, 216) half as high.
  EXPECT_TRUE(contains(text, " 338,84 "));
  EXPECT_TRUE(contains(text, " 616,216 "));
}

TEST(PredictionsPicture, ReachesAsFarAsThePredictions) {
  Tensor predictions({1, 5000});
  for (std::size_t i = 0; i < 5000; ++i) predictions[i] = 0.7f * static_cast<float>(i % 3) - 0.7f;
  predictions[0] = 1e6f;  // one straggler of 5000
  const std::string text = nn::predictions_picture(predictions).str();
  EXPECT_TRUE(contains(text, ">-0.8<") && contains(text, ">0.8<")) << "0.7, rounded up";
  EXPECT_FALSE(contains(text, ">1e+06<"));
  const float inf = std::numeric_limits<float>::infinity();
  EXPECT_NO_THROW(nn::predictions_picture(Tensor({1, 2}, {inf, -inf})));
  EXPECT_NO_THROW(nn::predictions_picture(Tensor({1, 2}, {0, 0})));
}
