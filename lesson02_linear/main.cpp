// Lesson 2: ten weighted sums of the pixels, one a digit. Article: "Calculate wx + b".
#include <iostream>

#include "common/mnist/data_dir.h"
#include "common/picture/save.h"
#include "common/program/finite.h"
#include "common/program/program.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"
#include "lesson02_linear/init_params.h"
#include "lesson02_linear/linear.h"
#include "lesson02_linear/pictures/weights.h"

namespace {

void lesson02(const nn::Options& options) {
  using namespace nn;
  require_pictures("lesson02");

  const auto [dset, valid_dset] = load_mnist(find_data_dir(options.data));
  const Tensor& x = dset.x;
  const Tensor& valid_x = valid_dset.x;

  print_section("Calculate wx + b");
  Generator generator(options.seed);
  const Tensor w = init_params({28 * 28, kClasses}, generator, options.init_std);
  const Tensor b = init_params({kClasses}, generator, options.init_std);
  std::cout << "w, b: " << to_string(w.shape()) << ' ' << to_string(b.shape()) << '\n';
  const Tensor preds = linear(x, w, b);
  const Tensor valid_preds = linear(valid_x, w, b);
  require_finite(preds.values(), "a value of x@w+b", "try a smaller --init-std");
  std::cout << "x@w+b, valid_x@w+b: " << to_string(preds.shape()) << ' '
            << to_string(valid_preds.shape()) << '\n';
  std::cout << '\n';
  print_picture(weights_picture(w), "lesson02", "weights.svg");
}

}  // namespace

int main(int argc, char** argv) {
  return nn::run_program(argc, argv,
                         {"lesson02",
                          "multiplies all images with random weights: ten numbers an image",
                          {"init-std", "seed"}},
                         lesson02);
}
