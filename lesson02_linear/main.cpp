// Lesson 2: ten weighted sums of the pixels, one a digit. Article: "Calculate wx + b".
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "common/mnist/data_dir.h"
#include "common/picture/gallery.h"
#include "common/picture/save.h"
#include "common/program/program.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"
#include "lesson02_linear/init_params.h"
#include "lesson02_linear/linear.h"

namespace {

// Column c of w as an image: the weight that each pixel has in the prediction for the digit c.
nn::Svg picture_of_weights(const nn::Tensor& w) {
  using namespace nn;
  std::vector<CaptionedImage> columns;
  for (std::size_t c = 0; c < w.size(1); ++c) {
    Tensor image({28, 28});
    for (std::size_t i = 0; i < w.size(0); ++i) image[i] = w.row(i)[c];
    columns.push_back({std::move(image), "weights for " + std::to_string(c)});
  }
  return gallery("What random weights look for: red counts for, blue against", columns, 5,
                 Palette::kSigned);
}

void lesson02(const nn::Options& options) {
  using namespace nn;

  const auto [dset, valid_dset] = load_mnist(find_data_dir(options.data));
  const Tensor& x = dset.x;
  const Tensor& valid_x = valid_dset.x;

  print_section("Calculate wx + b");
  Generator generator(options.seed);
  const Tensor w = init_params({28 * 28, kClasses}, generator, options.init_std);
  const Tensor b = init_params({kClasses}, generator, options.init_std);
  std::cout << "w, b: " << to_string(w.shape()) << ' ' << to_string(b.shape()) << '\n';
  std::cout << "x@w+b, valid_x@w+b: " << to_string(linear(x, w, b).shape()) << ' '
            << to_string(linear(valid_x, w, b).shape()) << '\n';
  std::cout << "\nPicture: "
            << save_picture(picture_of_weights(w), "lesson02", "weights.svg").string() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  return nn::run_program(argc, argv,
                         {"lesson02",
                          "multiplies all images with random weights: ten numbers an image",
                          {"init-std", "seed"}},
                         lesson02);
}
