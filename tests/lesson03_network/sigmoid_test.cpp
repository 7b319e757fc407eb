#include "lesson03_network/sigmoid.h"

#include <gtest/gtest.h>

#include <limits>
#include <utility>

using nn::Tensor;

TEST(Sigmoid, HasItsKnownValues) {
  const Tensor s = nn::sigmoid(Tensor({2, 2}, {0, 1, -1, 3}));
  EXPECT_EQ(s.shape(), nn::Shape({2, 2}));
  EXPECT_FLOAT_EQ(s[0], 0.5f);
  EXPECT_FLOAT_EQ(s[1], 0.731058579f) << "1 / (1 + e^-1)";
  EXPECT_FLOAT_EQ(s[2], 0.268941421f) << "the minus belongs into the exponent";
  EXPECT_FLOAT_EQ(s[3], 0.952574127f);
}

TEST(Sigmoid, SaturatesWithoutNaN) {
  const float infinity = std::numeric_limits<float>::infinity();
  const Tensor s = nn::sigmoid(Tensor({4}, {1000, -1000, infinity, -infinity}));
  EXPECT_EQ(s[0], 1.0f);
  EXPECT_EQ(s[1], 0.0f) << "e^1000 is infinite in float; 1 / infinity is 0";
  EXPECT_EQ(s[2], 1.0f);
  EXPECT_EQ(s[3], 0.0f);
}

TEST(Sigmoid, WorksInPlaceOnAMovedTensor) {
  Tensor t({2}, {-1, 1});
  const float* floats = t.values().data();
  const Tensor s = nn::sigmoid(std::move(t));
  EXPECT_EQ(s.values().data(), floats);
}
