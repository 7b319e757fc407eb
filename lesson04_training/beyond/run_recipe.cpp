#include "lesson04_training/beyond/run_recipe.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/loss.h"
#include "lesson04_training/beyond/noise.h"
#include "lesson04_training/beyond/one_cycle.h"
#include "lesson04_training/beyond/schedule.h"
#include "lesson04_training/beyond/trainer.h"

namespace nn {
namespace {

void require_number(float loss, std::size_t epoch) {
  if (std::isfinite(loss)) return;
  throw std::runtime_error("the loss is no longer a number in epoch " + std::to_string(epoch) +
                           ": the steps are too long; try a smaller --lr");
}

// The images to train on. Throws if the recipe asks for more than there are.
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

// A training under way.
class Run {
 public:
  Run(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team, const Extras& extras)
      : recipe_(recipe),
        data_(data),
        extras_(extras),
        rows_(training_rows(recipe, data, extras)),
        steps_((rows_.size() + recipe.batch_size - 1) / recipe.batch_size),
        seed_(seed),
        generator_(seed),
        brightness_(first_brightness()),
        trainer_(first_net(), recipe, brightness_, team) {}

  // Epochs until the recipe has enough.
  void train() {
    Plateau plateau;
    for (std::size_t i = 0; i < recipe_.epochs; ++i) {
      epochs_.push_back({epoch(i), 0, 0});
      if (recipe_.held_out > 0) validate(epochs_.back());
      const bool is_held_out = recipe_.held_out > 0;
      const EpochResult& last = epochs_.back();
      const std::size_t waited = plateau.after_epoch(is_held_out ? last.valid_loss : last.loss);
      if (recipe_.schedule == Schedule::kPlateau && waited > 0) lr_factor_ /= 2;
      if (recipe_.patience > 0 && waited >= recipe_.patience) break;
      if (extras_.is_over && extras_.is_over()) break;
    }
    trainer_.take_average();
  }

  // The last act: the test images are looked at.
  RunResult finish(double seconds) {
    const Rows test = numbers(0, data_.test.size());
    Tensor preds = trainer_.predict(data_.test, test);
    const float accuracy = accuracy_of(preds, data_.test, test);
    return {trainer_.net(), brightness_, std::move(epochs_), seconds, std::move(preds), accuracy};
  }

 private:
  Net first_net() {
    Net net = start_net(recipe_, data_.train.extent(), generator_);
    if (extras_.start != nullptr) net = *extras_.start;
    discriminate(net, recipe_.lr_decay);
    return net;
  }

  Brightness first_brightness() const {
    if (extras_.brightness) return *extras_.brightness;
    return recipe_.is_normalised ? measure_brightness(data_.train, rows_) : Brightness{};
  }

  // One pass over the training images in a new order. Returns their mean loss.
  float epoch(std::size_t epoch) {
    Rows order = permutation(rows_.size(), generator_);
    for (std::size_t& row : order) row = rows_[row];
    double sum = 0;
    for (std::size_t i = 0; i < steps_; ++i) {
      const std::size_t first = i * recipe_.batch_size;
      const std::size_t count = std::min(recipe_.batch_size, order.size() - first);
      const std::size_t step = epoch * steps_ + i;
      const double done = static_cast<double>(step) / static_cast<double>(recipe_.epochs * steps_);
      const float loss = trainer_.step(data_.train, std::span(order).subspan(first, count),
                                       rate(done), noise(seed_, step));
      require_number(loss, epoch);
      sum += static_cast<double>(loss) * static_cast<double>(count);
      if (extras_.watch) extras_.watch(done, loss);
    }
    return static_cast<float>(sum / static_cast<double>(order.size()));
  }

  float rate(double done) const {
    if (recipe_.schedule == Schedule::kOneCycle) return recipe_.lr * one_cycle(done);
    return recipe_.lr * lr_factor_;
  }

  void validate(EpochResult& result) {
    const Rows valid = numbers(data_.train.size() - recipe_.held_out, data_.train.size());
    const Tensor preds = trainer_.predict(data_.train, valid);
    Tensor y;
    load_targets(data_.train, valid, y);
    result.valid_loss = loss_of(recipe_, preds, y).value;
    result.valid_accuracy = accuracy_of(preds, data_.train, valid);
  }

  const Recipe& recipe_;
  const Data& data_;
  const Extras& extras_;
  Rows rows_;
  std::size_t steps_;  // in an epoch
  std::uint32_t seed_;
  Generator generator_;
  Brightness brightness_;
  Trainer trainer_;
  float lr_factor_ = 1.0f;
  std::vector<EpochResult> epochs_;
};

}  // namespace

RunResult run_recipe(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                     const Extras& extras) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Run run(recipe, data, seed, team, extras);
  run.train();
  const std::chrono::duration<double> spent = Clock::now() - start;
  return run.finish(spent.count());
}

}  // namespace nn
