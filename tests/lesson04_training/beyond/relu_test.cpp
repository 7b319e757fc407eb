#include "lesson04_training/beyond/relu.h"

#include <gtest/gtest.h>

#include <cmath>

using nn::Tensor;

TEST(ReluLayer, CutsOffWhatIsNegativeAndItsGradient) {
  nn::Relu layer({1, 1, 3});
  Tensor x({2, 3}, {1, -2, 0, -4, 5, 6});
  EXPECT_EQ(layer.forward(x, {}), Tensor({2, 3}, {1, 0, 0, 0, 5, 6}));
  Tensor dout({2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(layer.backward(dout), Tensor({2, 3}, {1, 0, 0, 0, 5, 6}));
}

TEST(ReluLayer, LetsNaNThrough) {
  nn::Relu layer({1, 1, 1});
  Tensor x({1, 1}, {NAN});
  EXPECT_TRUE(std::isnan(layer.forward(x, {})[0])) << "a loss that is no number must be seen";
}
