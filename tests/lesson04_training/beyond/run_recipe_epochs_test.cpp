// What run_recipe does from epoch to epoch: on which images, with which steps, and until when.
#include <gtest/gtest.h>

#include <vector>

#include "lesson04_training/beyond/run_recipe.h"
#include "lesson04_training/beyond/saved_net.h"
#include "lesson04_training/beyond/trainer.h"
#include "tests/support/oracle.h"

namespace {

// Images of noise. There is nothing to learn but by heart: what helps one image harms another.
nn::Data noise_data() {
  nn::Generator generator(92);
  const auto samples = [&](std::size_t count) {
    nn::Samples result{{4, 5, {}}, {}};
    for (std::size_t i = 0; i < count * 20; ++i) {
      result.images.pixels.push_back(static_cast<std::uint8_t>(generator.below(256)));
    }
    for (std::size_t i = 0; i < count; ++i) {
      result.labels.push_back(static_cast<std::uint8_t>(generator.below(10)));
    }
    return result;
  };
  return {samples(60), samples(30)};
}

// Trained on them, by seed 1 and one thread.
nn::RunResult trained(const nn::Recipe& recipe, const nn::Extras& extras = {}) {
  nn::Team team(1);
  return nn::run_recipe(recipe, noise_data(), 1, team, extras);
}

// Steps that are too short to change a weight, unless a test makes them longer.
nn::Recipe by_heart() {
  nn::Recipe recipe{.net = "f10", .epochs = 1, .batch_size = 20, .group = 10};
  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.start = nn::Start::kScaled;
  recipe.lr = 1e-30f;
  return recipe;
}

nn::Samples some_of(const nn::Samples& all, const nn::Rows& rows) {
  nn::Samples some{{all.images.rows, all.images.columns, {}}, {}};
  for (const std::size_t row : rows) {
    const auto image = all.images.image(row);
    some.images.pixels.insert(some.images.pixels.end(), image.begin(), image.end());
    some.labels.push_back(all.labels[row]);
  }
  return some;
}

// What the trained network says about some of the training images.
struct Judged {
  double loss, accuracy;
};
Judged judge(const nn::RunResult& result, const nn::Data& data, const nn::Rows& rows) {
  const nn::Samples some = some_of(data.train, rows);
  const nn::Tensor preds = nn::predict({result.net, result.brightness}, some);
  nn::Tensor y;
  nn::load_targets(some, nn::numbers(0, rows.size()), y);
  return {nn::loss_of(by_heart(), preds, y).value,
          nn::accuracy_of(preds, some, nn::numbers(0, rows.size()))};
}

nn::Tensor weights(nn::RunResult result) { return result.net.parameters()[0]->value; }

}  // namespace

TEST(RunRecipe, TrainsOnTheRowsThatItIsGiven) {
  const nn::Data data = noise_data();
  nn::Recipe recipe = by_heart();
  recipe.batch_size = 4;  // of 10: a short last batch
  const nn::RunResult result = trained(recipe, {.rows = nn::numbers(45, 55)});
  EXPECT_NEAR(result.epochs[0].loss, judge(result, data, nn::numbers(45, 55)).loss, 1e-5);
  for (const std::size_t wrong : {0, 11}) {
    recipe.batch_size = wrong;
    const auto run = [&] { trained(recipe, {.rows = nn::numbers(45, 55)}); };
    EXPECT_THROW(run(), std::invalid_argument) << wrong;
  }
}

TEST(RunRecipe, HoldsTheLastImagesOut) {
  const nn::Data data = noise_data();
  nn::Recipe recipe = by_heart();
  recipe.held_out = 13;
  const nn::RunResult result = trained(recipe);
  const nn::EpochResult& epoch = result.epochs[0];
  EXPECT_NEAR(epoch.loss, judge(result, data, nn::numbers(0, 47)).loss, 1e-5);
  const Judged held_out = judge(result, data, nn::numbers(47, 60));
  EXPECT_NEAR(epoch.valid_loss, held_out.loss, 1e-5);
  EXPECT_NEAR(epoch.valid_accuracy, held_out.accuracy, 1e-6);
  recipe.held_out = 60;
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { trained(recipe); }),
                       "60 held out leave none"));
}

TEST(RunRecipe, IsWatchedAtEveryStep) {
  nn::Recipe recipe = by_heart();
  recipe.epochs = 2;
  recipe.batch_size = 25;  // 60 images: 25, 25 and 10
  std::vector<double> when, losses;
  const auto watch = [&](double done, float loss) {
    when.push_back(done);
    losses.push_back(loss);
  };
  const nn::RunResult result = trained(recipe, {.watch = watch});
  ASSERT_EQ(when.size(), 6u);
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(when[i], double(i) / 6, 1e-9);
  EXPECT_NEAR(result.epochs[1].loss, (25 * losses[3] + 25 * losses[4] + 10 * losses[5]) / 60, 1e-5);
}

// The validation loss cannot fall where no step changes a weight.
TEST(RunRecipe, LosesItsPatience) {
  nn::Recipe recipe = by_heart();
  recipe.epochs = 9;
  recipe.held_out = 10;
  for (const std::size_t patience : {0, 1, 3}) {
    recipe.patience = patience;
    const std::size_t want = patience == 0 ? 9 : 1 + patience;
    EXPECT_EQ(trained(recipe).epochs.size(), want);
  }
}

TEST(RunRecipe, IsPatientWhileTheLossFallsWhereNoImagesAreHeldOut) {
  nn::Recipe recipe = by_heart();
  recipe.batch_size = 60;
  recipe.lr = 0.1f;
  recipe.epochs = 5;
  recipe.patience = 1;
  EXPECT_EQ(trained(recipe).epochs.size(), 5u);
}

// All images are one batch, so that the third epoch is one step: half as long on a plateau, for
// what was learned by heart has made the loss of the others rise.
TEST(RunRecipe, HalvesTheStepsWhereTheLossRises) {
  nn::Recipe recipe = by_heart();
  recipe.lr = 2.0f;
  recipe.held_out = 20;
  recipe.batch_size = 40;
  recipe.epochs = 2;
  const nn::RunResult second = trained(recipe);
  ASSERT_GT(second.epochs[1].valid_loss, second.epochs[0].valid_loss);
  recipe.epochs = 3;
  const nn::Tensor from = weights(second);
  const nn::Tensor whole = weights(trained(recipe));
  recipe.schedule = nn::Schedule::kPlateau;
  const nn::Tensor half = weights(trained(recipe));
  for (std::size_t i = 0; i < from.size(); ++i) {
    EXPECT_NEAR(half[i] - from[i], (whole[i] - from[i]) / 2, 1e-4);
  }
}

TEST(RunRecipe, GivesTheRecipeToTheTrainer) {
  nn::Recipe recipe = by_heart();
  recipe.net = "f5,r,f10";
  recipe.lr = 0.5f;
  recipe.epochs = 3;
  const nn::RunResult plain = trained(recipe);
  EXPECT_EQ(plain.brightness.mean, 0.0f);
  recipe.average = 0.9f;
  EXPECT_NE(weights(trained(recipe)), weights(plain));
  recipe.average = 0.0f;
  recipe.lr_decay = 1e-30f;
  const nn::Tensor slow = weights(trained(recipe));
  recipe.lr = 1e-30f;
  EXPECT_EQ(slow, weights(trained(recipe))) << "the first layer stays";
  recipe.is_normalised = true;
  recipe.held_out = 13;
  const nn::Data data = noise_data();
  const nn::Brightness want = nn::measure_brightness(data.train, nn::numbers(0, 47));
  const nn::Brightness got = trained(recipe).brightness;
  EXPECT_EQ(got.mean, want.mean);
  EXPECT_EQ(got.deviation, want.deviation);
}

TEST(RunRecipe, DrawsOtherShiftsWithAnotherSeed) {
  nn::Team team(1);
  nn::Recipe recipe = by_heart();
  recipe.batch_size = 1;
  recipe.shift = 2;
  recipe.epochs = 4;
  const nn::RunResult start = trained(by_heart());
  std::vector<std::vector<float>> losses;
  for (const std::uint32_t seed : {1u, 2u}) {
    losses.emplace_back();
    for (const nn::EpochResult& epoch :
         nn::run_recipe(recipe, noise_data(), seed, team, {.start = &start.net, .rows = {0}})
             .epochs) {
      losses.back().push_back(epoch.loss);
    }
  }
  EXPECT_NE(losses[0], losses[1]);
}
