// Lesson 4: train the network. Article: "Calculate Gradient" and "Results".
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/data_dir.h"
#include "common/matmul.h"
#include "common/memory.h"
#include "common/program.h"
#include "common/progress.h"
#include "common/random.h"
#include "common/reduce.h"
#include "common/show.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"

namespace {

using namespace nn;

// Images from all over the validation set, with what the network says and what they are.
void show_predictions(const Dataset& valid_dset, const Params& params) {
  constexpr std::size_t kShown = 6;
  std::vector<CaptionedImage> shown;
  for (std::size_t i = 0; i < kShown; ++i) {
    const std::size_t row = (2 * i + 1) * valid_dset.size() / (2 * kShown);
    const Tensor image = valid_dset.x.slice(row).view({1, 28 * 28});
    const std::size_t says = argmax(simple_net(image, params).row(0));
    const std::size_t is = argmax(valid_dset.y.row(row));
    const std::string mark = says == is ? "" : "  <- wrong";
    shown.push_back({image.view({28, 28}),
                     "says " + std::to_string(says) + ", is " + std::to_string(is) + mark});
  }
  std::cout << "\nImages of the validation set\n";
  show_images(shown);
}

// Runs the article's loop; returns the seconds that each epoch took.
std::vector<double> train(const Options& options, const DataLoader& dl, const DataLoader& valid_dl,
                          Params& params) {
  Progress progress(options.epochs);
  std::vector<double> seconds;
  for (std::size_t i = 0; i < options.epochs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const float loss = train_epoch(dl, options.lr, params);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    seconds.push_back(spent.count());
    if (!std::isfinite(loss)) {
      throw std::runtime_error("the loss is no longer a number in epoch " + std::to_string(i) +
                               ": the steps are too long; try a smaller --lr or --init-std");
    }
    progress.update(i + 1, loss);
    if (i % 10 == 0 || i == options.epochs - 1) {
      const float accuracy = validate_epoch(params, valid_dl);
      progress.clear();
      std::printf("Accuracy: %.2f%%\n", static_cast<double>(accuracy) * 100.0);
      std::fflush(stdout);
    }
  }
  return seconds;
}

void lesson04(const Options& options) {
  const auto [dset, valid_dset] = load_mnist(find_data_dir(options.data));
  if (options.batch_size > dset.size()) {
    throw UsageError("--batch-size '" + std::to_string(options.batch_size) +
                     "': expected at most the number of training images, " +
                     std::to_string(dset.size()));
  }

  print_section("Calculate Gradient");
  Generator generator(options.seed);
  const std::size_t complexity = options.hidden;  // the article's name for the hidden units
  Params params = init_net(28 * 28, complexity, kClasses, generator, options.init_std);

  const DataLoader dl(dset, options.batch_size, generator);
  const DataLoader valid_dl(valid_dset, std::min(options.batch_size, valid_dset.size()));
  const auto [xb, yb] = first(dl);
  std::cout << "xb, yb = first(dl): " << to_string(xb.shape()) << ' ' << to_string(yb.shape())
            << "\nseed " << options.seed << ", OpenBLAS kernel " << blas_kernel() << ", "
            << blas_threads() << " threads\n";

  std::vector<double> seconds = train(options, dl, valid_dl, params);

  print_section("Results");
  std::ranges::sort(seconds);
  std::printf("Loss: %.4f on the training images, %.4f on the validation images\n",
              static_cast<double>(mean_loss(params, DataLoader(dset, options.batch_size))),
              static_cast<double>(mean_loss(params, valid_dl)));
  std::printf("An epoch took %.2f s (the median of %zu); peak memory %.0f MB\n",
              seconds[seconds.size() / 2], seconds.size(), peak_memory_mb());
  show_predictions(valid_dset, params);
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv,
                     {"lesson04",
                      "trains the network and measures its accuracy",
                      {"epochs", "lr", "batch-size", "hidden", "init-std", "seed"}},
                     lesson04);
}
