// What one change to the article's recipe does: the gradient of another loss. Prints the accuracy
// after 30 epochs for a few seeds: --seed says how many.
//
// The article's loss has the gradient ± s (1 - s) / (BC): nothing where the sigmoid s is flat.
// Binary cross-entropy, -log s where the target y is 1 and -log(1 - s) elsewhere, has (s - y) /
// (BC): the more wrong the answer, the stronger the pull, however flat the sigmoid. All else stays
// as it is.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "common/machine/flush.h"
#include "common/mnist/data_dir.h"
#include "common/program/program.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/sigmoid.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"

namespace {

using namespace nn;

Tensor cross_entropy_backward(Tensor preds, const Tensor& targets) {
  Tensor dpreds = sigmoid(std::move(preds));
  const float scale = 1.0f / static_cast<float>(dpreds.size());
  for (std::size_t i = 0; i < dpreds.size(); ++i) {
    dpreds[i] = (dpreds[i] - targets[i]) * scale;
  }
  flush_to_zero(dpreds.values());
  return dpreds;
}

// calc_grad with the gradient of the loss as a parameter.
Gradients gradients(const Tensor& xb, const Tensor& yb, const Params& params,
                    Tensor (*loss_backward)(Tensor, const Tensor&)) {
  const Tensor a1 = relu(linear(xb, params.w1, params.b1));
  const Tensor dpreds = loss_backward(linear(a1, params.w2, params.b2), yb);
  const Tensor dz1 = relu_backward(linear_backward_x(dpreds, params.w2), a1);
  return {linear_backward_w(xb, dz1), linear_backward_b(dz1), linear_backward_w(a1, dpreds),
          linear_backward_b(dpreds), 0.0f};
}

float accuracy_after_training(const Mnist& mnist, const Options& options, std::uint32_t seed,
                              Tensor (*loss_backward)(Tensor, const Tensor&)) {
  Generator generator(seed);
  Params params = init_net(28 * 28, options.hidden, kClasses, generator, options.init_std);
  const DataLoader dl(mnist.train, options.batch_size, generator);
  first(dl);  // lesson 4 looks at a batch first: with this, a seed draws the same here and there
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    for (const auto& [xb, yb] : dl)
      sgd_step(params, gradients(xb, yb, params, loss_backward), options.lr);
  }
  return validate_epoch(params, DataLoader(mnist.valid, options.batch_size));
}

void one_change(const Options& options) {
  const Mnist mnist = load_mnist(find_data_dir(options.data));
  const std::uint32_t seeds = options.seed;
  std::printf("accuracy after %zu epochs, seeds 1 to %u, lr %g\n", options.epochs, seeds,
              static_cast<double>(options.lr));
  for (const bool changed : {false, true}) {
    std::printf("%-14s", changed ? "cross-entropy" : "article's loss");
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
      const float accuracy = accuracy_after_training(
          mnist, options, seed, changed ? cross_entropy_backward : mnist_loss_backward);
      std::printf(" %6.2f%%", static_cast<double>(accuracy) * 100.0);
      std::fflush(stdout);
    }
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  nn::Options defaults;
  defaults.seed = 3;
  return nn::run_program(argc, argv,
                         {"one-change",
                          "compares the article's loss with cross-entropy; --seed is how many",
                          {"epochs", "lr", "hidden", "seed"},
                          defaults},
                         one_change);
}
