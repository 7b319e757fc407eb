// Lesson 4: train the network. Article: "Calculate Gradient" and "Results".
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "common/machine/blas.h"
#include "common/machine/memory.h"
#include "common/mnist/data_dir.h"
#include "common/picture/gallery.h"
#include "common/picture/save.h"
#include "common/program/finite.h"
#include "common/program/option_values.h"
#include "common/program/printed.h"
#include "common/program/program.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/pictures/descent.h"
#include "lesson04_training/pictures/examples.h"
#include "lesson04_training/pictures/film.h"
#include "lesson04_training/pictures/history.h"
#include "lesson04_training/saver.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"
#include "lesson04_training/weights.h"

namespace {

using namespace nn;

constexpr const char* kSmaller = "try a smaller --lr or --init-std";

void print_batch(const char* what, const Batch& batch) {
  std::cout << what << ": " << to_string(batch.xb.shape()) << ' ' << to_string(batch.yb.shape())
            << '\n';
}

// The article's look at the first batch. Returns a picture of what a single step with it does.
Svg look_at_a_batch(const DataLoader& dl, const Params& params) {
  const Batch batch = first(dl);
  print_batch("xb, yb = first(dl)", batch);
  return steps_picture(batch, params);
}

void print_results(const History& history, float loss) {
  const std::vector<Epoch>& epochs = history.epochs();
  print_section("Results");
  std::printf("Loss: %.4f on the training images, %.4f on the validation images\n",
              static_cast<double>(loss), static_cast<double>(epochs.back().valid_loss));
  std::printf("An epoch took %.2f s (the median of %zu); peak memory %.0f MB\n",
              median_seconds(epochs), epochs.size(), peak_memory_mb());
}

// Goes on from weights that were saved, and says how good they are.
void load(const std::string& directory, const DataLoader& valid_dl, Params& params) {
  params = params_of(load_weights(directory, weights_of(params)));
  std::printf("Weights loaded from %s, accuracy: %.2f%%\n", printable(directory).c_str(),
              static_cast<double>(validate_epoch(params, valid_dl)) * 100.0);
}

// What the trained network says: six images in the terminal, and the pictures.
void show_results(const Dataset& valid_dset, const Tensor& preds, const History& history,
                  const Film& film, const Params& params) {
  std::cout << "\nImages of the validation set\n";
  show_images(sample_images(valid_dset, preds, 6));
  std::cout << '\n';
  print_picture(curves_picture(history.epochs()), "lesson04", "curves.svg");
  print_picture(confusion_picture(confusion(preds, valid_dset.y)), "lesson04", "confusion.svg");
  print_picture(gallery("Hidden units: their weights, and what training changed in them",
                        film.units().images(params), 5, Palette::kSigned),
                "lesson04", "units.svg");
  print_picture(film.picture(), "lesson04", "film.svg");
  const std::vector<CaptionedImage> mistakes = worst_mistakes(valid_dset, preds, 15);
  if (mistakes.empty()) return;
  print_picture(gallery("The mistakes that the network is surest of", mistakes, 5, Palette::kInk),
                "lesson04", "mistakes.svg");
}

void lesson04(const Options& options) {
  require_pictures("lesson04");
  const auto [dset, valid_dset] = load_mnist(find_data_dir(options.data));
  require_batches(options.batch_size, dset.size());

  print_section("Calculate Gradient");
  Generator generator(options.seed);
  const DataLoader dl(dset, options.batch_size, generator);
  const DataLoader valid_dl(valid_dset, std::min(options.batch_size, valid_dset.size()));

  // Before the first batch is drawn: the order of the draws is part of what a seed means.
  const std::size_t complexity = options.hidden;  // the article's name for the hidden units
  Params params = init_net(28 * 28, complexity, kClasses, generator, options.init_std);

  const Svg steps = look_at_a_batch(dl, params);
  print_batch("valid_xb, valid_yb = first(valid_dl)", first(valid_dl));
  std::cout << "seed " << options.seed << ", OpenBLAS kernel " << blas_kernel() << ", "
            << counted(static_cast<std::uint64_t>(blas_threads()), "thread") << '\n';
  std::printf("Before training: %.2f%%, about what guessing gives\n",
              100.0 * static_cast<double>(validate_epoch(params, valid_dl)));

  if (!options.load.empty()) load(options.load, valid_dl, params);
  const Saver saver(options.save, weights_of(params));

  // The article's loop. Accuracy and loss are measured after every epoch, for the curves, and
  // printed where the article prints them.
  const float lr = options.lr;
  const std::size_t epochs = options.epochs;
  Film film(params, valid_dset, valid_dl, epochs);
  History history(epochs);
  Tensor preds;
  for (std::size_t i = 0; i < epochs; ++i) {
    history.start_clock();
    const float loss = train_epoch(dl, lr, params);
    history.stop_clock();
    require_finite(loss, "the loss of epoch " + std::to_string(i), kSmaller);
    // Infinite ones pass through the sigmoid as 0 and 1, and the loss is a number all the same.
    preds = predict(params, valid_dl);
    require_finite(preds.values(), "a prediction", kSmaller);
    history.add(loss, mean_loss(params, valid_dl), validate_epoch(params, valid_dl));
    const bool is_last = i == epochs - 1 || saver.interrupted();
    film.add(params, is_last);
    if (i % 10 == 0 || is_last) history.print_accuracy();
    if (is_last) break;
  }
  saver.save(weights_of(params));

  print_results(history, mean_loss(params, DataLoader(dset, options.batch_size)));
  show_results(valid_dset, preds, history, film, params);
  print_picture(descent_picture(), "lesson04", "descent.svg");
  print_picture(steps, "lesson04", "steps.svg");
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv,
                     {"lesson04",
                      "trains the network and measures its accuracy",
                      {"epochs", "lr", "batch-size", "hidden", "init-std", "seed", "load", "save"}},
                     lesson04);
}
