#include "lesson04_training/accuracy.h"

#include <gtest/gtest.h>

#include <stdexcept>

using nn::Tensor;

TEST(BatchAccuracy, IsTheShareOfRightRows) {
  const Tensor preds({4, 3}, {-5, -1, -9, 0.1f, 0.2f, 0.3f, 7, 6, 5, 1, 3, 2});
  const Tensor targets({4, 3}, {0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0});
  EXPECT_FLOAT_EQ(nn::batch_accuracy(preds, targets), 0.75f)
      << "compare the columns of the largest values, row by row; predictions can be negative";
}

TEST(BatchAccuracy, RefusesShapesThatDiffer) {
  EXPECT_THROW(nn::batch_accuracy(Tensor({2, 3}), Tensor({3, 2})), std::invalid_argument);
  EXPECT_THROW(nn::batch_accuracy(Tensor({0, 3}), Tensor({0, 3})), std::invalid_argument);
}

TEST(BatchAccuracy, TakesMatricesOfTheSameShapeOnly) {
  EXPECT_THROW(nn::batch_accuracy(Tensor({2, 3}), Tensor({6})), std::invalid_argument);
  EXPECT_THROW(nn::batch_accuracy(Tensor({6}), Tensor({6})), std::invalid_argument);
  EXPECT_THROW(nn::batch_accuracy(Tensor({1, 2, 3}), Tensor({1, 2, 3})), std::invalid_argument);
  EXPECT_THROW(nn::batch_accuracy(Tensor({3, 0}), Tensor({3, 0})), std::invalid_argument);
}
