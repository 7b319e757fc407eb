#include "lesson04_training/beyond/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "lesson03_network/mnist_loss.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/train.h"
#include "tests/support/layers.h"

using nn::Tensor;
using oracle::Matrix;

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
  nn::init_weights(net, nn::Start::kScaled, generator);
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
  nn::init_weights(net, nn::Start::kScaled, generator);
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

namespace {

// What steps do with a network "b,f10", image by image in groups of two, from the same start.
class SmallTraining {
 public:
  explicit SmallTraining(const nn::Recipe& recipe, float lr_scale = 1) {
    nn::Generator generator(83);
    samples_ = random_samples(4, 6, generator);
    nn::Net net("b,f10", samples_.extent(), 10);
    nn::init_weights(net, nn::Start::kScaled, generator);
    for (nn::Parameter* p : net.parameters()) p->lr_scale = lr_scale;
    trainer_.emplace(net, recipe, nn::Brightness{}, team_);
  }

  Tensor value(std::size_t parameter) { return trainer_->net().parameters()[parameter]->value; }

  // The same after a step.
  Tensor step(std::size_t parameter) {
    trainer_->step(samples_, oracle::counted_to(4), 0.5f, 0);
    return value(parameter);
  }

  // The mean of all pixels of so many images from `first` on.
  double pixels(std::size_t first, std::size_t images) const {
    double sum = 0;
    for (std::size_t i = first * 36; i < (first + images) * 36; ++i) {
      sum += samples_.images.pixels[i] / 255.0;
    }
    return sum / (36.0 * double(images));
  }

  nn::Samples samples_;
  nn::Team team_{2};
  std::optional<nn::Trainer> trainer_;
};

constexpr std::size_t kMean = 2, kWeight = 4;  // parameters of "b,f10"

}  // namespace

TEST(Trainer, ScalesTheStepsOfALayer) {
  SmallTraining whole({.group = 2}), tenth({.group = 2}, 0.1f);
  const Tensor before = whole.value(kWeight);
  const Tensor far = whole.step(kWeight), near = tenth.step(kWeight);
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_NEAR(near[i] - before[i], (far[i] - before[i]) / 10, 1e-6);
  }
}

TEST(Trainer, LetsStatisticsFollowTheirMeanOverTheGroups) {
  SmallTraining training({.group = 2});
  const double first = (training.pixels(0, 2) + training.pixels(2, 2)) / 2;
  EXPECT_NEAR(training.step(kMean)[0], first, 1e-5) << "the first step is all there is";
  training.samples_.images.pixels.assign(4 * 36, 255);
  double mean = first;
  for (std::size_t step = 2; step < 40; ++step) {
    mean += std::max(0.05, 1.0 / double(step)) * (1 - mean);
    EXPECT_NEAR(training.step(kMean)[0], mean, 1e-5) << "step " << step;
  }
}

TEST(Trainer, TakesTheAverageOfTheWeights) {
  SmallTraining training({.group = 2, .average = 0.75f});
  Matrix average(training.step(kWeight));
  for (std::size_t step = 2; step <= 6; ++step) {
    const Tensor w = training.step(kWeight);
    const double rate = std::max(0.25, 1.0 / double(step));  // in the first steps the mean of all
    for (std::size_t i = 0; i < w.size(); ++i) {
      average.values[i] += rate * (double(w[i]) - average.values[i]);
    }
  }
  training.trainer_->take_average();
  EXPECT_TRUE(oracle::close(training.value(kWeight), average, 1e-5));
}

// The same image four times, once in a group of its own: it is moved to four places.
TEST(Trainer, DrawsOtherNumbersForEveryGroup) {
  const auto loss_of_step = [](std::size_t times) {
    SmallTraining training({.group = 1, .shift = 2});
    const std::vector<std::size_t> rows(times, 0);
    return training.trainer_->step(training.samples_, rows, 0.5f, 9);
  };
  EXPECT_NEAR(loss_of_step(1), loss_of_step(1), 1e-6);
  EXPECT_GT(std::abs(loss_of_step(4) - loss_of_step(1)), 1e-4);
}

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
