#include "lesson03_network/mnist_loss.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Tensor;
using oracle::Matrix;

TEST(MnistLoss, IsTheMeanDistanceFromTheTarget) {
  // s = (0.731, 0.269): target 1 costs 1 - 0.731, target 0 costs 0.269.
  EXPECT_FLOAT_EQ(nn::mnist_loss(Tensor({1, 2}, {1, -1}), Tensor({1, 2}, {1, 0})), 0.268941421f);
  EXPECT_FLOAT_EQ(nn::mnist_loss(Tensor({1, 2}, {1, -1}), Tensor({1, 2}, {0, 1})), 0.731058579f)
      << "a loss grows as the answer gets worse";
}

TEST(MnistLoss, OfTenIndifferentAnswersIsAHalf) {
  Tensor targets({3, 10});
  for (std::size_t b = 0; b < 3; ++b) targets.row(b)[b] = 1.0f;
  EXPECT_FLOAT_EQ(nn::mnist_loss(Tensor({3, 10}), targets), 0.5f);
}

TEST(MnistLoss, OfAnsweringNothingIsATenth) {
  Tensor predictions({3, 10});
  Tensor targets({3, 10});
  for (float& value : predictions.values()) value = -100.0f;
  for (std::size_t b = 0; b < 3; ++b) targets.row(b)[b] = 1.0f;
  EXPECT_FLOAT_EQ(nn::mnist_loss(predictions, targets), 0.1f);
}

TEST(MnistLoss, AgreesWithPlainLoops) {
  nn::Generator generator(6);
  for (const std::size_t rows : {1, 7, 1000}) {
    const Tensor predictions = nn::randn({rows, 7}, generator);
    const Tensor targets = oracle::random_targets(rows, 7, generator);
    EXPECT_NEAR(nn::mnist_loss(predictions, targets),
                oracle::mnist_loss(Matrix(predictions), Matrix(targets)), 1e-6);
  }
}

TEST(MnistLoss, LeavesTheCallersPredictionsAlone) {
  const Tensor predictions({1, 2}, {1, -1});
  nn::mnist_loss(predictions, Tensor({1, 2}, {1, 0}));
  EXPECT_EQ(predictions, Tensor({1, 2}, {1, -1}));
}

TEST(MnistLoss, OfNaNIsNaN) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(std::isnan(nn::mnist_loss(Tensor({1, 2}, {nan, 1}), Tensor({1, 2}, {1, 0}))));
}

TEST(MnistLoss, RefusesShapesThatDiffer) {
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([] {
                         nn::mnist_loss(Tensor({4, 10}), Tensor({5, 10}));
                       }),
                       "[4, 10] and [5, 10]"));
  EXPECT_THROW(nn::mnist_loss(Tensor({0, 10}), Tensor({0, 10})), std::invalid_argument);
}

TEST(MnistLoss, RefusesAsManyNumbersInAnotherShape) {
  EXPECT_THROW(nn::mnist_loss(Tensor({4, 10}), Tensor({10, 4})), std::invalid_argument);
  EXPECT_THROW(nn::mnist_loss(Tensor({4, 10}), Tensor({40})), std::invalid_argument);
}
