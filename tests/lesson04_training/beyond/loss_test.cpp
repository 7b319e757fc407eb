#include "lesson04_training/beyond/loss.h"

#include <gtest/gtest.h>

#include "lesson03_network/mnist_loss.h"
#include "tests/support/layers.h"

using nn::Tensor;
using oracle::Matrix;

TEST(LossOf, IsTheLossThatTheRecipeNames) {
  nn::Generator generator(75);
  const Tensor preds = nn::randn({6, 10}, generator);
  const Tensor y = oracle::random_targets(6, 10, generator);
  Matrix p(preds);
  nn::Recipe recipe;
  const nn::LossResult article = nn::loss_of(recipe, preds, y);
  EXPECT_NEAR(article.value, oracle::mnist_loss(p, Matrix(y)), 1e-6);
  EXPECT_TRUE(oracle::close(
      article.dpreds,
      oracle::numerical_gradient(p, [&] { return oracle::mnist_loss(p, Matrix(y)); }), 1e-4));

  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.label_smoothing = 0.2f;
  Matrix smooth(y);
  for (double& value : smooth.values) value = 0.8 * value + 0.02;
  const nn::LossResult result = nn::loss_of(recipe, preds, y);
  EXPECT_NEAR(result.value, oracle::cross_entropy(p, smooth), 1e-5);
  EXPECT_TRUE(oracle::close(
      result.dpreds,
      oracle::numerical_gradient(p, [&] { return oracle::cross_entropy(p, smooth); }), 1e-4));
}
