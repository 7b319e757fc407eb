#include "lesson04_training/beyond/layer.h"

#include <gtest/gtest.h>

TEST(Extent, CountsTheNumbersOfAnImage) {
  EXPECT_EQ((nn::Extent{3, 4, 5}.size()), 60u);
  EXPECT_EQ((nn::Extent{1, 1, 7}), (nn::Extent{.channels = 7}));
}

TEST(Reshape, KeepsTheMemoryOfATensorThatFits) {
  nn::Tensor t({2, 3});
  const float* floats = t.values().data();
  nn::reshape(t, 2, 3);
  EXPECT_EQ(t.values().data(), floats);
  nn::reshape(t, 5, 1);
  EXPECT_EQ(t.shape(), (nn::Shape{5, 1}));
}
