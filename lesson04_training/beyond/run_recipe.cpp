#include "lesson04_training/beyond/run_recipe.h"

#include <algorithm>
#include <chrono>

#include "common/program/finite.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/noise.h"
#include "lesson04_training/beyond/one_cycle.h"
#include "lesson04_training/beyond/schedule.h"
#include "lesson04_training/beyond/trainer.h"

namespace nn {
namespace {

constexpr const char* kSmaller = "the steps are too long; try a smaller --lr";

// A training and what it needs.
struct Run {
  const Recipe& recipe;
  const Data& data;
  const Extras& extras;
  std::uint32_t seed;
  Rows rows;  // the images to train on
  Generator generator{seed};
  float lr_factor = 1.0f;
};

// Throws if the recipe asks for more images than there are.
Rows training_rows(const Recipe& recipe, const Data& data, const Extras& extras) {
  const std::size_t all = data.train.size();
  require(recipe.held_out < all, "run_recipe",
          "of " + std::to_string(all) + " training images, " + std::to_string(recipe.held_out) +
              " held out leave none");
  Rows rows = extras.rows.empty() ? numbers(0, all - recipe.held_out) : extras.rows;
  require(recipe.batch_size >= 1 && recipe.batch_size <= rows.size(), "run_recipe",
          "got batch size " + std::to_string(recipe.batch_size) +
              ", expected 1 to the number of images, " + std::to_string(rows.size()));
  return rows;
}

Net first_net(Run& run) {
  Net net = start_net(run.recipe, run.data.train.extent(), run.generator);
  if (run.extras.start != nullptr) net = Net(*run.extras.start);
  discriminate(net, run.recipe.lr_decay);
  return net;
}

Brightness first_brightness(const Run& run) {
  if (run.extras.brightness) return *run.extras.brightness;
  return run.recipe.is_normalised ? measure_brightness(run.data.train, run.rows) : Brightness{};
}

float rate(const Run& run, double done) {
  const bool is_cycle = run.recipe.schedule == Schedule::kOneCycle;
  return run.recipe.lr * (is_cycle ? one_cycle(done) : run.lr_factor);
}

// One pass over the training images in a new order. Returns their mean loss.
float train_epoch(Run& run, std::size_t epoch, Trainer& trainer) {
  const Recipe& recipe = run.recipe;
  Rows order = permutation(run.rows.size(), run.generator);
  for (std::size_t& row : order) row = run.rows[row];
  const std::size_t steps = (order.size() + recipe.batch_size - 1) / recipe.batch_size;
  double sum = 0;
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t first = i * recipe.batch_size;
    const std::size_t count = std::min(recipe.batch_size, order.size() - first);
    const std::size_t step = epoch * steps + i;
    const double done = static_cast<double>(step) / static_cast<double>(recipe.epochs * steps);
    const float loss = trainer.step(run.data.train, std::span(order).subspan(first, count),
                                    rate(run, done), noise(run.seed, step));
    require_finite(loss, "the loss in epoch " + std::to_string(epoch), kSmaller);
    sum += static_cast<double>(loss) * static_cast<double>(count);
    if (run.extras.watch) run.extras.watch(done, loss);
  }
  return static_cast<float>(sum / static_cast<double>(order.size()));
}

void validate(const Run& run, Trainer& trainer, EpochResult& result) {
  const Samples& train = run.data.train;
  const Rows valid = numbers(train.size() - run.recipe.held_out, train.size());
  const Tensor preds = trainer.predict(train, valid);
  Tensor y;
  load_targets(train, valid, y);
  result.valid_loss = loss_of(run.recipe, preds, y).value;
  result.valid_accuracy = accuracy_of(preds, train, valid);
}

// Epochs until the recipe has enough.
std::vector<EpochResult> train(Run& run, Trainer& trainer) {
  const Recipe& recipe = run.recipe;
  std::vector<EpochResult> epochs;
  Plateau plateau;
  for (std::size_t i = 0; i < recipe.epochs; ++i) {
    epochs.push_back({train_epoch(run, i, trainer), 0, 0});
    EpochResult& epoch = epochs.back();
    if (recipe.held_out > 0) validate(run, trainer, epoch);
    const auto waited = plateau.after_epoch(recipe.held_out > 0 ? epoch.valid_loss : epoch.loss);
    if (recipe.schedule == Schedule::kPlateau && waited > 0) run.lr_factor /= 2;
    if (recipe.patience > 0 && waited >= recipe.patience) break;
    if (run.extras.is_over && run.extras.is_over()) break;
  }
  trainer.take_average();
  return epochs;
}

}  // namespace

RunResult run_recipe(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                     const Extras& extras) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Run run{recipe, data, extras, seed, training_rows(recipe, data, extras)};
  const Brightness brightness = first_brightness(run);
  Trainer trainer(first_net(run), recipe, brightness, team);
  std::vector<EpochResult> epochs = train(run, trainer);
  const std::chrono::duration<double> spent = Clock::now() - start;

  // The last act: the test images are looked at.
  const Rows test = numbers(0, data.test.size());
  Tensor preds = trainer.predict(data.test, test);
  require_finite(preds.values(), "a prediction", kSmaller);  // the loss may not show it
  const float accuracy = accuracy_of(preds, data.test, test);
  return {trainer.net(), brightness, std::move(epochs), spent.count(), std::move(preds), accuracy};
}

}  // namespace nn
