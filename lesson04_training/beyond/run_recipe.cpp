#include "lesson04_training/beyond/run_recipe.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "common/tensor/reduce.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/noise.h"
#include "lesson04_training/beyond/schedule.h"
#include "lesson04_training/beyond/trainer.h"

namespace nn {
namespace {

using Rows = std::vector<std::size_t>;

// The numbers from first to last - 1.
Rows numbers(std::size_t first, std::size_t last) {
  Rows rows(last - first);
  std::iota(rows.begin(), rows.end(), first);
  return rows;
}

float accuracy_of(const Tensor& preds, const Samples& samples, const Rows& rows) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    right += argmax(preds.row(i)) == samples.labels[rows[i]];
  }
  return static_cast<float>(right) / static_cast<float>(rows.size());
}

void require_number(float loss, std::size_t epoch) {
  if (std::isfinite(loss)) return;
  throw std::runtime_error("the loss is no longer a number in epoch " + std::to_string(epoch) +
                           ": the steps are too long; try a smaller --lr");
}

// How many images there are to train on. Throws if the recipe asks for more.
std::size_t count_images(const Recipe& recipe, const Samples& train) {
  const std::size_t images = train.size();
  require(recipe.batch_size >= 1 && recipe.batch_size <= images, "run_recipe",
          "got batch size " + std::to_string(recipe.batch_size) +
              ", expected 1 to the number of images, " + std::to_string(images));
  return images;
}

Net start_net(const Recipe& recipe, const Extent& image, Generator& generator) {
  Net net = make_net(recipe.net, image, kClasses);
  if (recipe.start == Start::kArticle) init_as_article(net, generator);
  if (recipe.start == Start::kScaled) init_scaled(net, generator);
  return net;
}

// A training under way.
class Run {
 public:
  Run(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team)
      : recipe_(recipe),
        data_(data),
        images_(count_images(recipe, data.train)),
        steps_((images_ + recipe.batch_size - 1) / recipe.batch_size),
        seed_(seed),
        generator_(seed),
        brightness_(recipe.is_normalised ? measure_brightness(data.train, numbers(0, images_))
                                         : Brightness{}),
        trainer_(start_net(recipe, data.train.extent(), generator_), recipe, brightness_, team) {}

  // One pass over the training images in a new order. Returns their mean loss.
  float epoch(std::size_t epoch, const Watch& watch) {
    const Rows order = permutation(images_, generator_);
    double sum = 0;
    for (std::size_t i = 0; i < steps_; ++i) {
      const std::size_t first = i * recipe_.batch_size;
      const auto rows =
          std::span(order).subspan(first, std::min(recipe_.batch_size, images_ - first));
      const std::size_t step = epoch * steps_ + i;
      const double done = static_cast<double>(step) / static_cast<double>(recipe_.epochs * steps_);
      const float loss = trainer_.step(data_.train, rows, rate(done), noise(seed_, step));
      require_number(loss, epoch);
      sum += static_cast<double>(loss) * static_cast<double>(rows.size());
      if (watch) watch(done, loss);
    }
    return static_cast<float>(sum / static_cast<double>(images_));
  }

  // The last act: the test images are looked at.
  RunResult finish(std::vector<EpochResult> epochs, double seconds) {
    const Rows test = numbers(0, data_.test.size());
    Tensor preds = trainer_.predict(data_.test, test);
    const float accuracy = accuracy_of(preds, data_.test, test);
    return {trainer_.net(), brightness_, std::move(epochs), seconds, std::move(preds), accuracy};
  }

 private:
  float rate(double done) const {
    if (recipe_.schedule == Schedule::kOneCycle) return recipe_.lr * one_cycle(done);
    return recipe_.lr;
  }

  const Recipe& recipe_;
  const Data& data_;
  std::size_t images_;
  std::size_t steps_;  // in an epoch
  std::uint32_t seed_;
  Generator generator_;
  Brightness brightness_;
  Trainer trainer_;
};

}  // namespace

Data load_data(const std::filesystem::path& directory) {
  Data data{load_samples(directory, "train"), load_samples(directory, "t10k")};
  if (data.train.extent() != data.test.extent()) {
    throw std::runtime_error(directory.string() +
                             ": the training images have another size than the test images");
  }
  return data;
}

RunResult run_recipe(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                     const Watch& watch) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Run run(recipe, data, seed, team);
  std::vector<EpochResult> epochs;
  for (std::size_t epoch = 0; epoch < recipe.epochs; ++epoch) {
    epochs.push_back({run.epoch(epoch, watch), 0, 0});
  }
  const std::chrono::duration<double> spent = Clock::now() - start;
  return run.finish(std::move(epochs), spent.count());
}

}  // namespace nn
