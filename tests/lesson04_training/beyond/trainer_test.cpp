#include "lesson04_training/beyond/trainer.h"

#include <gtest/gtest.h>

#include "lesson04_training/beyond/init.h"
#include "lesson04_training/train.h"
#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// Noise and labels at random: enough to compare weights after a few steps.
nn::Samples random_samples(std::size_t count, std::size_t side, nn::Generator& generator) {
  nn::Samples samples{{side, side, {}}, {}};
  for (std::size_t i = 0; i < count * side * side; ++i) {
    samples.images.pixels.push_back(static_cast<std::uint8_t>(generator.below(256)));
  }
  for (std::size_t i = 0; i < count; ++i) {
    samples.labels.push_back(static_cast<std::uint8_t>(generator.below(10)));
  }
  return samples;
}

std::vector<Tensor> weights_after(const nn::Recipe& recipe, std::size_t threads) {
  nn::Generator generator(81);
  const nn::Samples samples = random_samples(150, 12, generator);
  nn::Net net(recipe.net, samples.extent(), 10);
  nn::init_scaled(net, generator);
  nn::Team team(threads);
  nn::Trainer trainer(net, recipe, {}, team);
  const std::vector<std::size_t> rows = oracle::counted_to(150);
  for (std::size_t step = 0; step < 3; ++step) {
    const std::size_t count = step == 2 ? 22 : 64;  // a short last batch
    trainer.step(samples, std::span(rows).subspan(step * 64, count), recipe.lr, step);
  }
  std::vector<Tensor> values;
  for (const nn::Parameter* p : trainer.net().parameters()) values.push_back(p->value);
  return values;
}

}  // namespace

TEST(Trainer, ComesToTheSameWeightsWithAnyNumberOfThreads) {
  nn::Recipe recipe{.net = "c3x8,b,r,p,d25,f20,r,f10", .batch_size = 64, .group = 16};
  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.shift = 1;
  recipe.lr = 0.1f;
  recipe.momentum = 0.9f;
  for (const nn::Method method : {nn::Method::kMomentum, nn::Method::kAdam}) {
    recipe.method = method;
    const std::vector<Tensor> one = weights_after(recipe, 1);
    for (const std::size_t threads : {2, 3, 4}) {
      EXPECT_EQ(weights_after(recipe, threads), one) << threads << " threads";
    }
  }
}

// The article's recipe, step by step, against lesson 4: the groups only change the order of sums.
TEST(Trainer, MakesLesson4sSteps) {
  nn::Generator generator(82);
  const nn::Samples samples = random_samples(100, 28, generator);
  const std::vector<std::size_t> rows = oracle::counted_to(100);
  nn::Net net("f20,r,f10", samples.extent(), 10);
  nn::init_scaled(net, generator);
  const auto p = net.parameters();
  nn::Params params{p[0]->value, p[1]->value, p[2]->value, p[3]->value};
  nn::Team team(2);
  nn::Trainer trainer(net, {.group = 30}, {}, team);
  Tensor x, y;
  nn::load_images(samples, rows, {}, 0, 0, x);
  nn::load_targets(samples, rows, y);
  for (int step = 0; step < 3; ++step) {
    const nn::Gradients grads = nn::calc_grad(x, y, params);
    nn::sgd_step(params, grads, 5.0f);
    EXPECT_NEAR(trainer.step(samples, rows, 5.0f, 0), grads.loss, 1e-6);
  }
  const auto got = trainer.net().parameters();
  EXPECT_TRUE(oracle::close(got[0]->value, oracle::Matrix(params.w1), 1e-5));
  EXPECT_TRUE(oracle::close(got[3]->value, oracle::Matrix(params.b2), 1e-5));
}
