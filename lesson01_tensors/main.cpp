// Lesson 1: look at the data and bring it into tensors. Article: "Intro" and "Tensor Setup".
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

#include "common/mnist/data_dir.h"
#include "common/picture/save.h"
#include "common/picture/show.h"
#include "common/program/program.h"
#include "lesson01_tensors/dataset.h"
#include "lesson01_tensors/digits.h"
#include "lesson01_tensors/one_hot.h"
#include "lesson01_tensors/pictures/averages.h"
#include "lesson01_tensors/stack.h"

namespace {

void print_counts(const char* name, const nn::Digits& digits) {
  std::cout << name << ":";
  std::size_t total = 0;
  for (const std::size_t count : nn::count_images(digits)) {
    std::cout << ' ' << count;
    total += count;
  }
  std::cout << " = " << total << " images\n";
}

// Shows the averages of all digits in the terminal and saves them as a picture.
void show_averages(const std::vector<nn::Tensor>& training_t) {
  using namespace nn;
  const std::vector<CaptionedImage> averages = average_images(training_t);
  std::vector<CaptionedImage> small;
  for (const CaptionedImage& one : averages) small.push_back({middle(one.image), one.caption});
  std::cout << "\nThe averages of all ten, their middle 20 x 20 pixels\n";
  show_images(small);
  std::cout << '\n';
  print_picture(averages_picture(averages), "lesson01", "averages.svg");
}

void lesson01(const nn::Options& options) {
  using namespace nn;
  require_pictures("lesson01");

  print_section("Intro");
  const auto path = find_data_dir(options.data);
  Digits training = load_training(path);
  Digits validation = load_validation(path);
  std::cout << "Images of the digits 0 to 9\n";
  print_counts("training", training);
  print_counts("validation", validation);

  // The article opens the second file in its folder of sixes; this is the second six in the IDX
  // file, so it is another six than the article shows.
  const std::size_t six = std::min<std::size_t>(1, training[6].count() - 1);
  const Tensor im6 = stack(training[6]).slice(six);
  std::cout << "\nAn image: training[6][" << six << "]\n";
  show_image(im6);
  std::cout << "its shape: " << to_string(im6.shape()) << '\n';

  print_section("Tensor Setup");
  const auto counts = count_images(training);
  const auto valid_counts = count_images(validation);
  std::vector<Tensor> training_t = stack_each(std::move(training));
  std::vector<Tensor> validation_t = stack_each(std::move(validation));
  std::cout << "One tensor a digit, values from 0 to 1\n";
  for (std::size_t digit = 0; digit < kClasses; ++digit) {
    std::cout << "training_t[" << digit << "]: " << to_string(training_t[digit].shape()) << '\n';
  }
  const std::size_t one = std::min<std::size_t>(1, training_t[1].size(0) - 1);
  std::cout << "training_t[1][" << one << "]: " << to_string(training_t[1].slice(one).shape())
            << "\n\nThe average of the fives: mean_image(training_t[5])\n";
  show_image(mean_image(training_t[5]));
  show_averages(training_t);

  // All digits below each other, and every image as one row of 784 pixels. The tensors are moved,
  // not copied: from here on training_t and validation_t are empty.
  Tensor x = cat(std::move(training_t)).view({-1, 28 * 28});
  Tensor valid_x = cat(std::move(validation_t)).view({-1, 28 * 28});
  Tensor y = one_hot(counts);
  Tensor valid_y = one_hot(valid_counts);
  std::cout << "\nx, y, valid_x, valid_y: " << to_string(x.shape()) << ' ' << to_string(y.shape())
            << ' ' << to_string(valid_x.shape()) << ' ' << to_string(valid_y.shape()) << '\n';

  const Dataset dset = zip(std::move(x), std::move(y));
  const Dataset valid_dset = zip(std::move(valid_x), std::move(valid_y));
  std::cout << "dset, valid_dset: " << dset.size() << " and " << valid_dset.size()
            << " pairs of an image and its target\n";
}

}  // namespace

int main(int argc, char** argv) {
  return nn::run_program(argc, argv,
                         {"lesson01", "looks at the MNIST images and brings them into tensors", {}},
                         lesson01);
}
