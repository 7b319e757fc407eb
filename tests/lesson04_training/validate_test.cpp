#include "lesson04_training/validate.h"

#include <gtest/gtest.h>

#include "lesson03_network/mnist_loss.h"
#include "tests/support/oracle.h"

using nn::DataLoader;
using nn::Dataset;
using nn::Params;
using nn::Tensor;

namespace {

// A net that answers with its input: one hidden unit an input, identity matrices, inputs >= 0.
Params identity(std::size_t n) {
  Params p{Tensor({n, n}), Tensor({n}), Tensor({n, n}), Tensor({n})};
  for (std::size_t i = 0; i < n; ++i) {
    p.w1.row(i)[i] = 1.0f;
    p.w2.row(i)[i] = 1.0f;
  }
  return p;
}

// Five images whose "predictions" are their pixels; right, right, right, wrong, wrong.
Dataset five() {
  return {Tensor({5, 3}, {9, 1, 1, 1, 9, 1, 1, 1, 9, 9, 1, 1, 9, 1, 1}),
          Tensor({5, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1})};
}

}  // namespace

TEST(ValidateEpoch, IsTheMeanOverTheBatches) {
  const Dataset dset = five();
  EXPECT_FLOAT_EQ(nn::validate_epoch(identity(3), DataLoader(dset, 5)), 0.6f);
  // Batches of 3 and 2: the accuracies 1 and 0 count the same, as in the article.
  EXPECT_FLOAT_EQ(nn::validate_epoch(identity(3), DataLoader(dset, 3)), 0.5f);
}

TEST(ValidateEpoch, IsRoundedToFourDecimals) {
  const Dataset dset = five();
  // Batches of 2, 2, 1: accuracies 1, 0.5, 0, mean 0.5; of 4 and 1: 0.75 and 0, mean 0.375.
  EXPECT_FLOAT_EQ(nn::validate_epoch(identity(3), DataLoader(dset, 2)), 0.5f);
  EXPECT_FLOAT_EQ(nn::validate_epoch(identity(3), DataLoader(dset, 4)), 0.375f);
  Dataset three{Tensor({3, 2}, {9, 1, 9, 1, 9, 1}), Tensor({3, 2}, {1, 0, 0, 1, 0, 1})};
  EXPECT_EQ(nn::validate_epoch(identity(2), DataLoader(three, 3)), 0.3333f);
}

TEST(MeanLoss, IsTheLossOverAllImages) {
  nn::Generator generator(61);
  const Params params = nn::init_net(6, 4, 3, generator, 0.5f);
  const Dataset dset{nn::randn({11, 6}, generator), oracle::random_targets(11, 3, generator)};
  const float at_once = nn::mnist_loss(nn::simple_net(dset.x, params), dset.y);
  EXPECT_NEAR(nn::mean_loss(params, DataLoader(dset, 4)), at_once, 1e-6)
      << "a short last batch counts for as many images as it holds";
  EXPECT_NEAR(nn::mean_loss(params, DataLoader(dset, 11)), at_once, 1e-6);
}

TEST(ValidateEpoch, IsRoundedAndNotCut) {
  // Of three images two are right: 0.66666 is 0.6667; of six one is: 0.16666 is 0.1667.
  const Dataset two{Tensor({3, 2}, {9, 1, 9, 1, 9, 1}), Tensor({3, 2}, {1, 0, 1, 0, 0, 1})};
  EXPECT_EQ(nn::validate_epoch(identity(2), DataLoader(two, 3)), 0.6667f);
  // One of seven: 0.142857 is 0.1429; one of three, 0.33333, is 0.3333 and not 0.3334.
  Dataset seven{Tensor({7, 2}), Tensor({7, 2})};
  for (std::size_t i = 0; i < 7; ++i) {
    seven.x.row(i)[0] = 9.0f;
    seven.y.row(i)[i == 0 ? 0 : 1] = 1.0f;
  }
  EXPECT_EQ(nn::validate_epoch(identity(2), DataLoader(seven, 7)), 0.1429f);
  const Dataset one{Tensor({3, 2}, {9, 1, 9, 1, 9, 1}), Tensor({3, 2}, {1, 0, 0, 1, 0, 1})};
  EXPECT_EQ(nn::validate_epoch(identity(2), DataLoader(one, 3)), 0.3333f);
}
