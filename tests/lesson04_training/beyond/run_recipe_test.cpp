#include "lesson04_training/beyond/run_recipe.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/oracle.h"

namespace {

// A task that can be learned: a bright row says which digit it is.
nn::Samples bright_rows(std::size_t count, nn::Generator& generator) {
  nn::Samples samples{{10, 10, std::vector<std::uint8_t>(count * 100)}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t digit = generator.below(10);
    samples.labels.push_back(static_cast<std::uint8_t>(digit));
    for (std::size_t p = 0; p < 100; ++p) {
      const std::size_t ink = generator.below(100) + (p / 10 == digit ? 100 : 0);
      samples.images.pixels[i * 100 + p] = static_cast<std::uint8_t>(ink);
    }
  }
  return samples;
}

nn::Data small_data() {
  nn::Generator generator(91);
  return {bright_rows(400, generator), bright_rows(100, generator)};
}

nn::Recipe quick() {
  nn::Recipe recipe{.net = "c3x4,r,p,f10", .epochs = 8, .batch_size = 20, .group = 10};
  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.start = nn::Start::kScaled;
  recipe.lr = 0.2f;
  return recipe;
}

}  // namespace

TEST(RunRecipe, LearnsATaskThatCanBeLearnedAndRepeatsItself) {
  nn::Team one(1), two(2);
  const nn::Data data = small_data();
  const nn::RunResult result = nn::run_recipe(quick(), data, 5, two);
  EXPECT_GT(result.accuracy, 0.9f);
  EXPECT_EQ(result.epochs.size(), 8u);
  EXPECT_LT(result.epochs.back().loss, result.epochs.front().loss);
  EXPECT_EQ(nn::run_recipe(quick(), data, 5, one).preds, result.preds);
  EXPECT_FALSE(nn::run_recipe(quick(), data, 6, one).preds == result.preds);
}

TEST(RunRecipe, SaysWhatToChangeWhenTheLossIsNoNumber) {
  nn::Team team(1);
  nn::Recipe recipe = quick();
  recipe.lr = 3e38f;
  const auto run = [&] { nn::run_recipe(recipe, small_data(), 1, team); };
  const std::string message = message_of<std::runtime_error>(run);
  EXPECT_TRUE(contains(message, "the loss in epoch"));
  EXPECT_TRUE(contains(message, "smaller --lr"));
  recipe = quick();
  recipe.batch_size = 401;
  EXPECT_TRUE(contains(message_of<std::invalid_argument>(run), "401"));
}

TEST(RunRecipe, GoesOnFromASavedNetworkAndEndsWhenItIsTold) {
  nn::Team team(1);
  const nn::Data data = small_data();
  nn::Recipe recipe = quick();
  const nn::RunResult before = nn::run_recipe(recipe, data, 5, team);
  recipe.lr = 1e-30f;  // too small to change a weight
  int asked = 0;
  nn::RunResult after = nn::run_recipe(recipe, data, 6, team,
                                       {.is_over = [&] { return ++asked == 2; },
                                        .start = &before.net,
                                        .brightness = nn::Brightness{0.25f, 0.5f}});
  EXPECT_EQ(after.epochs.size(), 2u);
  EXPECT_EQ(after.brightness.mean, 0.25f) << "the pixels must be prepared as before";
  nn::Net first = before.net;
  for (std::size_t i = 0; i < first.parameters().size(); ++i) {
    EXPECT_EQ(after.net.parameters()[i]->value, first.parameters()[i]->value);
  }
}

// One image and steps too short to change a weight: only where it is moved can change the loss.
TEST(RunRecipe, DrawsOtherShiftsInEveryStep) {
  nn::Team team(1);
  const nn::Data data = small_data();
  nn::Recipe recipe = quick();
  recipe.batch_size = 1;
  recipe.lr = 1e-30f;
  for (const std::size_t shift : {0, 1}) {
    recipe.shift = shift;
    std::set<float> losses;
    for (const nn::EpochResult& epoch :
         nn::run_recipe(recipe, data, 5, team, {.rows = {0}}).epochs) {
      losses.insert(epoch.loss);
    }
    EXPECT_EQ(losses.size() > 1, shift > 0) << "shift " << shift;
  }
}

// The sigmoid of infinity is 1, so that the article's loss is a number all the same.
TEST(RunRecipe, SaysWhenAPredictionIsNoNumber) {
  nn::Team team(1);
  nn::Recipe recipe = quick();
  recipe.net = "f10";
  recipe.epochs = 1;
  nn::RunResult start = nn::run_recipe(recipe, small_data(), 1, team);
  for (float& w : start.net.parameters()[0]->value.values()) w = 3e38f;
  recipe.loss = nn::Loss::kArticle;
  const auto run = [&] { nn::run_recipe(recipe, small_data(), 1, team, {.start = &start.net}); };
  EXPECT_TRUE(contains(message_of<std::runtime_error>(run), "a prediction"));
}
