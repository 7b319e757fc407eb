#include "lesson04_training/train.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <tuple>

#include "lesson04_training/validate.h"
#include "tests/support/oracle.h"

using nn::DataLoader;
using nn::Dataset;
using nn::Generator;
using nn::Params;
using nn::Tensor;

namespace {

// A task that can be learned: three classes around three random centres.
Dataset clusters(std::size_t rows, Generator& generator) {
  constexpr std::size_t kInputs = 5;
  const Tensor centres = nn::randn({3, kInputs}, generator);
  Dataset dset{nn::randn({rows, kInputs}, generator), Tensor({rows, 3})};
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t c = i % 3;
    for (std::size_t k = 0; k < kInputs; ++k) {
      dset.x.row(i)[k] = 0.2f * dset.x.row(i)[k] + centres.row(c)[k];
    }
    dset.y.row(i)[c] = 1.0f;
  }
  return dset;
}

bool same(const Params& a, const Params& b) {
  return std::tie(a.w1, a.b1, a.w2, a.b2) == std::tie(b.w1, b.b1, b.w2, b.b2);
}

}  // namespace

TEST(SgdStep, GoesAgainstTheGradient) {
  Params p{Tensor({1, 2}, {1, 2}), Tensor({2}, {3, 4}), Tensor({2, 1}, {5, 6}), Tensor({1}, {7})};
  nn::sgd_step(p,
               {Tensor({1, 2}, {1, -1}), Tensor({2}, {2, -2}), Tensor({2, 1}, {4, -4}),
                Tensor({1}, {8}), 0.0f},
               0.5f);
  EXPECT_EQ(p.w1, Tensor({1, 2}, {0.5f, 2.5f})) << "p - lr * gradient";
  EXPECT_EQ(p.b1, Tensor({2}, {2, 5}));
  EXPECT_EQ(p.w2, Tensor({2, 1}, {3, 8}));
  EXPECT_EQ(p.b2, Tensor({1}, {3}));
}

TEST(SgdStep, RefusesAGradientOfAnotherShape) {
  Params p{Tensor({1, 2}), Tensor({2}), Tensor({2, 1}), Tensor({1})};
  EXPECT_THROW(
      nn::sgd_step(p, {Tensor({2, 1}), Tensor({2}), Tensor({2, 1}), Tensor({1}), 0.0f}, 1.0f),
      std::invalid_argument);
}

TEST(SgdStep, AShortStepLowersTheLoss) {
  Generator generator(51);
  const Dataset dset = clusters(30, generator);
  Params p = nn::init_net(5, 8, 3, generator, 0.5f);
  float loss = nn::calc_grad(dset.x, dset.y, p).loss;
  for (int step = 0; step < 20; ++step) {
    nn::sgd_step(p, nn::calc_grad(dset.x, dset.y, p), 0.5f);
    const float lower = nn::calc_grad(dset.x, dset.y, p).loss;
    EXPECT_LT(lower, loss) << "in step " << step << ": is the sign of a gradient wrong?";
    loss = lower;
  }
}

TEST(TrainEpoch, LearnsATaskThatCanBeLearned) {
  Generator generator(52);
  const Dataset dset = clusters(99, generator);
  Params p = nn::init_net(5, 16, 3, generator, 0.5f);
  const DataLoader dl(dset, 10, generator);
  const float before = nn::train_epoch(dl, 1.0f, p);
  float after = before;
  for (int epoch = 0; epoch < 60; ++epoch) after = nn::train_epoch(dl, 1.0f, p);
  EXPECT_LT(after, 0.2f * before);
  EXPECT_GE(nn::validate_epoch(p, dl), 0.97f);
}

TEST(TrainEpoch, TakesAStepForEveryBatch) {
  // Worked out with the functions that are tested above: three batches, the last of them short.
  Generator generator(53);
  const Dataset dset = clusters(7, generator);
  Params p = nn::init_net(5, 4, 3, generator);
  Params q = p;
  const DataLoader dl(dset, 3);
  const float loss = nn::train_epoch(dl, 0.7f, p);
  double sum = 0;
  for (const auto& [xb, yb] : dl) {
    const nn::Gradients grads = nn::calc_grad(xb, yb, q);
    nn::sgd_step(q, grads, 0.7f);
    sum += static_cast<double>(grads.loss) * static_cast<double>(xb.size(0));
  }
  EXPECT_TRUE(same(p, q));
  EXPECT_FLOAT_EQ(loss, static_cast<float>(sum / 7));
}

TEST(TrainEpoch, TheSameSeedGivesTheSameRun) {
  const auto run = [](std::uint32_t seed) {
    Generator data(1);
    const Dataset dset = clusters(40, data);
    Generator generator(seed);
    Params p = nn::init_net(5, 6, 3, generator);
    const DataLoader dl(dset, 9, generator);
    for (int epoch = 0; epoch < 3; ++epoch) nn::train_epoch(dl, 2.0f, p);
    return p;
  };
  EXPECT_TRUE(same(run(7), run(7)));
  EXPECT_FALSE(same(run(7), run(8)));
}

TEST(TrainEpoch, ReportsParametersThatGrewBeyondFloat) {
  Generator generator(54);
  const Dataset dset = clusters(30, generator);
  Params p = nn::init_net(5, 4, 3, generator);
  p.w1[0] = std::nanf("");
  EXPECT_TRUE(std::isnan(nn::train_epoch(DataLoader(dset, 10), 1.0f, p)));
}
