#include "lesson04_training/draw/page_net.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/files.h"

using namespace nn;

namespace {

// Two digits that anyone can tell: a 3 is light above, a 4 is light below.
Samples halves(std::size_t count) {
  Samples samples{{28, 28, std::vector<std::uint8_t>(count * 784)}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_upper = i % 2 == 0;
    samples.labels.push_back(is_upper ? 3 : 4);
    const std::size_t first = 784 * i + (is_upper ? 0 : 392);
    for (std::size_t k = 0; k < 392; ++k) samples.images.pixels[first + k] = 255;
  }
  return samples;
}

Recipe small_recipe() {
  Recipe recipe;
  recipe.net = "c5x2s2,b,r,p,f10";
  recipe.epochs = 5;
  recipe.batch_size = 20;
  recipe.group = 10;
  recipe.loss = Loss::kCrossEntropy;
  recipe.start = Start::kScaled;
  recipe.is_normalised = true;
  recipe.lr = 0.1f;
  return recipe;
}

}  // namespace

TEST(LoadOrTrain, TrainsOnceAndThenLoads) {
  const TempDir directory;
  Team team(1);
  const Samples samples = halves(200);
  std::size_t trained = 0;
  const auto data = [&] {
    ++trained;
    return Data{samples, samples};
  };
  SavedNet first = load_or_train(small_recipe(), directory.path() / "net", data, 1, team);
  SavedNet second = load_or_train(small_recipe(), directory.path() / "net", data, 1, team);
  EXPECT_EQ(trained, 1u);
  EXPECT_EQ(second.net.notation(), "c5x2s2,b,r,p,f10");
  EXPECT_EQ(first.brightness.mean, second.brightness.mean);
  EXPECT_EQ(first.brightness.deviation, second.brightness.deviation);
  const Tensor preds = predict(first, samples, 0, 200);
  EXPECT_EQ(preds, predict(second, samples, 0, 200));
  EXPECT_EQ(accuracy(preds, samples.labels), 1.0);
}

TEST(LoadOrTrain, RefusesTheWeightsOfAnotherNet) {
  const TempDir directory;
  Team team(1);
  const auto data = [] { return Data{halves(40), halves(2)}; };
  load_or_train(small_recipe(), directory.path() / "net", data, 1, team);
  Recipe wider = small_recipe();
  wider.net = "c5x3s2,b,r,p,f10";
  EXPECT_THROW(load_or_train(wider, directory.path() / "net", data, 1, team), std::runtime_error);
}

TEST(Predict, TakesAnyPart) {
  const TempDir directory;
  Team team(1);
  Samples samples = halves(130);
  for (std::size_t i = 0; i < 130; ++i)
    samples.images.pixels[784 * i + 3 * i] ^= 255;  // no two alike
  SavedNet net = load_or_train(
      small_recipe(), directory.path() / "net",
      [&] {
        return Data{samples, samples};
      },
      1, team);
  const Tensor all = predict(net, samples, 0, 130);
  const Tensor part = predict(net, samples, 61, 60);
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t c = 0; c < 10; ++c) EXPECT_NEAR(part.row(i)[c], all.row(61 + i)[c], 1e-5);
  }
}

TEST(Accuracy, CountsWhatIsRight) {
  Tensor preds({4, 10});
  for (const std::size_t i : {0u, 1u, 2u, 3u}) preds.row(i)[i] = 1;
  EXPECT_EQ(accuracy(preds, std::vector<std::uint8_t>{0, 1, 9, 3}), 0.75);
}

TEST(Predict, ScalesThePixelsAsTheTrainingDid) {
  const TempDir directory;
  Team team(1);
  const Samples samples = halves(130);
  SavedNet net = load_or_train(
      small_recipe(), directory.path() / "net",
      [&] {
        return Data{samples, samples};
      },
      1, team);
  EXPECT_NEAR(net.brightness.mean, 0.5f, 1e-6);
  Tensor x({1, 784});  // the first image is white above: 1 is (1 - 0.5) / 0.5, and 0 is -1
  for (std::size_t k = 0; k < 784; ++k) x.row(0)[k] = k < 392 ? 1.0f : -1.0f;
  const Tensor preds = predict(net, samples, 0, 1);
  const Tensor& expected = net.net.forward(x);
  for (std::size_t c = 0; c < 10; ++c) EXPECT_NEAR(preds.row(0)[c], expected.row(0)[c], 1e-4);
}

TEST(LoadOrTrain, TrainsWithTheSeedThatItIsGiven) {
  const TempDir directory;
  Team team(1);
  const auto data = [] { return Data{halves(40), halves(2)}; };
  Recipe recipe = small_recipe();
  recipe.epochs = 1;
  std::vector<Tensor> first_weights;
  for (const std::uint32_t seed : {1u, 2u, 2u}) {
    const std::string name = "net" + std::to_string(first_weights.size());
    SavedNet net = load_or_train(recipe, directory.path() / name, data, seed, team);
    first_weights.push_back(net.net.parameters()[0]->value);
  }
  EXPECT_NE(first_weights[0], first_weights[1]);
  EXPECT_EQ(first_weights[1], first_weights[2]);
}
