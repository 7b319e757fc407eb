// Lesson 3: a small network with random weights, and how wrong it is. Article: "Neural Network" and
// "Improving Weights and Biases", up to the loss.
#include <cstdio>
#include <iostream>

#include "common/mnist/data_dir.h"
#include "common/picture/save.h"
#include "common/program/finite.h"
#include "common/program/program.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/pictures/saturation.h"
#include "lesson03_network/simple_net.h"

namespace {

void lesson03(const nn::Options& options) {
  using namespace nn;
  require_pictures("lesson03");

  const auto [dset, valid_dset] = load_mnist(find_data_dir(options.data));
  const auto& [x, y] = dset;
  const auto& [valid_x, valid_y] = valid_dset;

  print_section("Neural Network");
  const std::size_t multipliers = options.hidden;  // the article's name for the hidden units
  Generator generator(options.seed);
  const Params params = init_net(28 * 28, multipliers, kClasses, generator, options.init_std);
  std::cout << "w1, b1, w2, b2: " << to_string(params.w1.shape()) << ' '
            << to_string(params.b1.shape()) << ' ' << to_string(params.w2.shape()) << ' '
            << to_string(params.b2.shape()) << '\n';
  const Tensor preds = simple_net(x, params);
  require_finite(preds.values(), "a prediction", "try a smaller --init-std");
  std::cout << "simple_net(x): " << to_string(preds.shape()) << '\n';

  print_section("Improving Weights and Biases");
  const float loss = mnist_loss(preds, y);
  const float valid_loss = mnist_loss(simple_net(valid_x, params), valid_y);
  std::printf("mnist_loss: %.4f on the training images, %.4f on the validation images\n",
              static_cast<double>(loss), static_cast<double>(valid_loss));
  std::printf("%.0f%% of the predictions lie where the sigmoid is flat, below 0.01 or above 0.99\n",
              100.0 * static_cast<double>(saturated_share(preds)));
  std::cout << '\n';
  print_picture(predictions_picture(preds), "lesson03", "predictions.svg");
}

}  // namespace

int main(int argc, char** argv) {
  nn::Options defaults;
  defaults.hidden = 30;
  return nn::run_program(argc, argv,
                         {"lesson03",
                          "runs a network with random weights and measures its loss",
                          {"hidden", "init-std", "seed"},
                          defaults},
                         lesson03);
}
