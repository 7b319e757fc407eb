#include "lesson03_network/relu.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>

using nn::Tensor;

TEST(Relu, ReplacesNegativeValuesByZero) {
  EXPECT_EQ(nn::relu(Tensor({2, 3}, {-2, 3, -0.5f, 0, 0.25f, -100})),
            Tensor({2, 3}, {0, 3, 0, 0, 0.25f, 0}))
      << "positive values stay as they are, negative ones become 0";
}

TEST(Relu, KeepsAnyShape) {
  EXPECT_EQ(nn::relu(Tensor({1, 2, 2}, {-1, 1, -1, 1})), Tensor({1, 2, 2}, {0, 1, 0, 1}));
}

TEST(Relu, WorksInPlaceOnAMovedTensor) {
  Tensor z({2}, {-1, 1});
  const float* floats = z.values().data();
  const Tensor a = nn::relu(std::move(z));
  EXPECT_EQ(a.values().data(), floats);
}

TEST(Relu, DoesNotHideANaN) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(std::isnan(nn::relu(Tensor({1}, {nan}))[0]));
}
