#include "lesson04_training/beyond/softmax.h"

#include <gtest/gtest.h>

#include <cmath>

using nn::Tensor;

TEST(Softmax, IsAProbabilityForAnyPrediction) {
  const Tensor p = nn::softmax(Tensor({3, 2}, {0, std::log(3.0f), 1e30f, -1e30f, -500, -500}));
  EXPECT_FLOAT_EQ(p[0], 0.25f);
  EXPECT_FLOAT_EQ(p[1], 0.75f);
  EXPECT_EQ(p[2], 1.0f);
  EXPECT_EQ(p[3], 0.0f);
  EXPECT_FLOAT_EQ(p[4], 0.5f);
}
