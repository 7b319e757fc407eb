#include "lesson04_training/beyond/softmax_cross_entropy.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/layers.h"

using nn::Tensor;
using oracle::Matrix;

TEST(Smooth, KeepsTheSumOfARow) {
  const Tensor y = nn::smooth(Tensor({1, 4}, {0, 1, 0, 0}), 0.2f);
  EXPECT_FLOAT_EQ(y[0], 0.05f);
  EXPECT_FLOAT_EQ(y[1], 0.85f);
}

TEST(CrossEntropy, AgreesWithLoopsAndDifferences) {
  nn::Generator generator(69);
  for (const float smoothing : {0.0f, 0.1f}) {
    const Tensor preds = nn::randn({11, 10}, generator);
    const Tensor y = nn::smooth(oracle::random_targets(11, 10, generator), smoothing);
    Matrix p(preds);
    const auto loss = [&] { return oracle::cross_entropy(p, Matrix(y)); };
    EXPECT_NEAR(nn::cross_entropy(preds, y), loss(), 1e-5);
    EXPECT_TRUE(oracle::close(nn::cross_entropy_backward(preds, y),
                              oracle::numerical_gradient(p, loss), 1e-5, "(p - y) / B"));
  }
}

TEST(CrossEntropy, RefusesShapesThatDiffer) {
  const Tensor preds({2, 3}), y({3, 2});  // as many numbers
  EXPECT_THROW(nn::cross_entropy(preds, y), std::invalid_argument);
  EXPECT_THROW(nn::cross_entropy_backward(preds, y), std::invalid_argument);
  EXPECT_THROW(nn::cross_entropy(Tensor({0, 3}), Tensor({0, 3})), std::invalid_argument);
  EXPECT_THROW(nn::cross_entropy(Tensor({3}), Tensor({3})), std::invalid_argument);
}

TEST(CrossEntropy, FlushesGradientsThatAreTooSmallToMatter) {
  const Tensor gradient =
      nn::cross_entropy_backward(Tensor({1, 2}, {80, 0}), Tensor({1, 2}, {1, 0}));
  EXPECT_EQ(gradient[1], 0.0f) << "exp(-80) is 1.8e-35, below kTiny";
}

TEST(CrossEntropy, IsFiniteForAnyPredictionAndNaNForNaN) {
  const Tensor y({1, 2}, {0, 1});
  EXPECT_FLOAT_EQ(nn::cross_entropy(Tensor({1, 2}, {1000, 0}), y), 1000);
  EXPECT_FLOAT_EQ(nn::cross_entropy_backward(Tensor({1, 2}, {1000, 0}), y)[1], -1);
  EXPECT_TRUE(std::isnan(nn::cross_entropy(Tensor({1, 2}, {NAN, 0}), y)));
}
