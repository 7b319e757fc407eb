// Lesson 4: train the network. Article: "Calculate Gradient" and "Results".
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/machine/blas.h"
#include "common/machine/memory.h"
#include "common/mnist/data_dir.h"
#include "common/picture/gallery.h"
#include "common/picture/save.h"
#include "common/picture/show.h"
#include "common/program/program.h"
#include "common/program/progress.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/pictures/examples.h"
#include "lesson04_training/pictures/history.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"

namespace {

using namespace nn;

// Runs the article's loop. Accuracy and loss are measured after every epoch, for the curves;
// printed where the article prints them.
std::vector<Epoch> train(const Options& options, const DataLoader& dl, const DataLoader& valid_dl,
                         Params& params) {
  Progress progress(options.epochs);
  std::vector<Epoch> epochs;
  for (std::size_t i = 0; i < options.epochs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const float loss = train_epoch(dl, options.lr, params);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    if (!std::isfinite(loss)) {
      throw std::runtime_error("the loss is no longer a number in epoch " + std::to_string(i) +
                               ": the steps are too long; try a smaller --lr or --init-std");
    }
    epochs.push_back(
        {loss, mean_loss(params, valid_dl), validate_epoch(params, valid_dl), spent.count()});
    progress.update(i + 1, loss);
    if (i % 10 == 0 || i == options.epochs - 1) {
      progress.clear();
      std::printf("Accuracy: %.2f%%\n", static_cast<double>(epochs.back().accuracy) * 100.0);
      std::fflush(stdout);
    }
  }
  return epochs;
}

void print_picture(const Svg& picture, const char* name) {
  std::cout << "Picture: " << save_picture(picture, "lesson04", name).string() << '\n';
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
  {
    const auto [xb, yb] = first(dl);
    std::cout << "xb, yb = first(dl): " << to_string(xb.shape()) << ' ' << to_string(yb.shape());
  }
  std::cout << "\nseed " << options.seed << ", OpenBLAS kernel " << blas_kernel() << ", "
            << blas_threads() << " threads\n";

  const Params untrained = params;
  const std::vector<Epoch> epochs = train(options, dl, valid_dl, params);

  print_section("Results");
  std::printf("Loss: %.4f on the training images, %.4f on the validation images\n",
              static_cast<double>(mean_loss(params, DataLoader(dset, options.batch_size))),
              static_cast<double>(epochs.back().valid_loss));
  std::printf("An epoch took %.2f s (the median of %zu); peak memory %.0f MB\n",
              median_seconds(epochs), epochs.size(), peak_memory_mb());

  const Tensor preds = predict(params, valid_dl);
  std::cout << "\nImages of the validation set\n";
  show_images(sample_images(valid_dset, preds, 6));
  std::cout << '\n';
  print_picture(curves_picture(epochs), "curves.svg");
  print_picture(confusion_picture(confusion(preds, valid_dset.y)), "confusion.svg");
  print_picture(gallery("Hidden units: their weights, and what training changed in them",
                        unit_images(untrained, params, 5), 5, Palette::kSigned),
                "units.svg");
  const std::vector<CaptionedImage> mistakes = worst_mistakes(valid_dset, preds, 15);
  if (!mistakes.empty()) {
    print_picture(gallery("The mistakes that the network is surest of", mistakes, 5, Palette::kInk),
                  "mistakes.svg");
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv,
                     {"lesson04",
                      "trains the network and measures its accuracy",
                      {"epochs", "lr", "batch-size", "hidden", "init-std", "seed"}},
                     lesson04);
}
