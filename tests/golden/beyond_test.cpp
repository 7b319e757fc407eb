// The layers, losses and steps of lesson04_training/beyond against PyTorch's autograd: see
// tests/golden/README.md.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/mnist/data_dir.h"
#include "lesson04_training/beyond/layers.h"
#include "lesson04_training/beyond/momentum.h"
#include "lesson04_training/beyond/softmax.h"
#include "lesson04_training/beyond/softmax_cross_entropy.h"
#include "lesson04_training/beyond/trainer.h"
#include "tests/golden/numbers.h"

namespace {

using golden::Draws;
using nn::Tensor;

constexpr double kLayers = 1e-5;

golden::Case case_of(const std::string& name) { return golden::find_case(name, "beyond.txt"); }

// One group of images through a layer and back, drawn in the order that the script draws them.
void expect_layer(const std::string& name, nn::Layer& layer, std::size_t images,
                  std::size_t inputs) {
  const golden::Case c = case_of(name);
  Draws draws(c.seed);
  Tensor x = draws.weights({images, inputs}, 1.0f);
  std::vector<nn::Parameter*> learned;
  for (nn::Parameter& p : layer.parameters) {
    if (p.role == nn::Role::kStatistic) continue;
    p.value = draws.weights(p.value.shape(), 0.5f);
    learned.push_back(&p);
  }
  const Tensor out = layer.forward(x, {.training = true, .noise = 2026});
  EXPECT_LE(golden::error(out, c.results.at("out")), kLayers) << name << ": the way forward";
  Tensor dout = draws.weights({images, layer.output.size()}, 1.0f);
  layer.backward_weights(dout);
  EXPECT_LE(golden::error(layer.backward(dout), c.results.at("dx")), kLayers) << name << ": dx";
  for (std::size_t i = 0; i < learned.size(); ++i) {
    const std::vector<double>& want = c.results.at("d" + std::to_string(i));
    EXPECT_LE(golden::error(learned[i]->gradient, want), kLayers) << name << learned[i]->name;
  }
}

void expect_conv(const std::string& name, std::size_t images, const nn::Window& window,
                 std::size_t channels) {
  nn::Conv layer(window, channels);
  expect_layer(name, layer, images, window.in.size());
}

void expect_loss(const std::string& name, float smoothing) {
  const golden::Case c = case_of(name);
  Draws draws(c.seed);
  const Tensor preds = draws.weights({9, 10}, 4.0f);
  const Tensor y = nn::smooth(draws.targets(9, 10), smoothing);
  EXPECT_LE(golden::error(nn::softmax(preds), c.results.at("softmax")), kLayers);
  EXPECT_NEAR(nn::cross_entropy(preds, y) / c.results.at("loss").at(0), 1.0, kLayers);
  EXPECT_LE(golden::error(nn::cross_entropy_backward(preds, y), c.results.at("dpreds")), kLayers);
}

// Five steps with drawn gradients: step(w, gradient, number of the step from 1 on).
template <class Step>
void expect_steps(const std::string& name, const Step& step) {
  const golden::Case c = case_of(name);
  Draws draws(c.seed);
  Tensor w = draws.weights({20}, 1.0f);
  for (std::size_t i = 0; i < 5; ++i) {
    step(w.values(), draws.weights({20}, 1.0f), i + 1);
    const std::vector<double>& want = c.results.at("w" + std::to_string(i));
    EXPECT_LE(golden::error(w, want), kLayers) << name << ", step " << i + 1;
  }
}

}  // namespace

TEST(Layers, LinearAndRelu) {
  nn::Linear linear(12, 5);
  expect_layer("linear", linear, 7, 12);
  nn::Relu relu({1, 1, 12});
  expect_layer("relu", relu, 7, 12);
}

TEST(Layers, Convolution) {
  expect_conv("conv", 2, {{7, 10, 1}, 5, 1}, 6);
  expect_conv("conv_stride", 3, {{9, 8, 3}, 3, 2}, 4);
  expect_conv("conv_rest", 2, {{8, 11, 2}, 4, 3}, 3);
}

TEST(Layers, MaxPooling) {
  nn::MaxPool even({6, 8, 5}), odd({7, 5, 3});
  expect_layer("pool", even, 2, 240);
  expect_layer("pool_rest", odd, 2, 105);
}

TEST(Layers, BatchNormalisation) {
  nn::BatchNorm layer({3, 4, 5});
  expect_layer("norm", layer, 6, 60);
}

TEST(Layers, BatchNormalisationWithRunningMeans) {
  const golden::Case c = case_of("norm_used");
  Draws draws(c.seed);
  nn::BatchNorm layer({3, 4, 5});
  Tensor x = draws.weights({2, 60}, 1.0f);
  for (nn::Parameter& p : layer.parameters) p.value = draws.weights({5}, 0.5f);
  for (float& v : layer.parameters[3].value.values()) v *= v;  // the script draws its root
  EXPECT_LE(golden::error(layer.forward(x, {}), c.results.at("out")), kLayers);
}

TEST(Layers, Dropout) {
  nn::Dropout layer({1, 1, 30}, 0.25f, 3);
  expect_layer("dropout", layer, 5, 30);
}

TEST(Losses, CrossEntropy) {
  expect_loss("cross_entropy", 0.0f);
  expect_loss("smoothed", 0.125f);
}

TEST(Steps, Momentum) {
  std::vector<float> velocity(20);
  expect_steps("momentum", [&](std::span<float> w, const Tensor& gradient, std::size_t) {
    nn::momentum_step(w, velocity, gradient.values(), 0.125f, 0.875f);
  });
}

TEST(Steps, Adam) {
  std::vector<float> mean(20), square(20);
  expect_steps("adam", [&](std::span<float> w, const Tensor& gradient, std::size_t step) {
    nn::adam_step(w, mean, square, gradient.values(), 0.125f, step);
  });
}

// All of it together: batches in groups, two shares, label smoothing, Nesterov's momentum.
TEST(ConvNet, TakesPyTorchsFirst20Steps) {
  const golden::Case c = case_of("conv_net");
  const nn::Samples samples = nn::load_samples(nn::find_data_dir(""), "train");
  nn::Net net("c5x8s2,b,r,c3x16,p,b,r,f32,r,f10", samples.extent(), 10);
  const std::vector<float> scales = {0.5f, 0.5f,   0.5f,   0.25f, 0.5f,
                                     0.5f, 0.125f, 0.125f, 0.25f, 0.25f};
  Draws draws(c.seed);
  std::size_t drawn = 0;
  for (nn::Parameter* p : net.parameters()) {
    if (p->role == nn::Role::kStatistic) continue;
    p->value = draws.weights(p->value.shape(), scales.at(drawn++));
    if (p->role != nn::Role::kGain) continue;
    for (float& gain : p->value.values()) gain += 1;
  }
  nn::Recipe recipe{.batch_size = 64, .group = 32, .momentum = 0.875f};
  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.label_smoothing = 0.125f;
  nn::Team team(2);
  nn::Trainer trainer(net, recipe, {0.125f, 0.25f}, team);
  std::vector<float> losses;
  for (std::size_t start = 0; start < 1280; start += 64) {
    losses.push_back(trainer.step(samples, nn::numbers(start, start + 64), 0.0625f, 0));
  }
  EXPECT_NEAR(losses[0] / c.results.at("losses")[0], 1.0, 1e-5) << "before any step";
  EXPECT_LE(golden::error(losses, c.results.at("losses")), 1e-3);
  std::size_t i = 0;
  for (const nn::Parameter* p : trainer.net().parameters()) {
    if (p->role == nn::Role::kStatistic) continue;
    const std::vector<double>& want = c.results.at("p" + std::to_string(i));
    EXPECT_LE(golden::checksum_error(p->value, want, c.seed + 1 + i), 1e-3) << p->name;
    ++i;
  }
}
