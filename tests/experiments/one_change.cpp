// What one change to the article's recipe does: the gradient of another loss. Prints the accuracy
// after 30 epochs for a few seeds: --seed says how many.
//
// The article's loss has the gradient ± s (1 - s) / (BC): nothing where the sigmoid s is flat.
// Binary cross-entropy, -log s where the target y is 1 and -log(1 - s) elsewhere, has (s - y) /
// (BC): the more wrong the answer, the stronger the pull, however flat the sigmoid. All else stays
// as it is.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "common/machine/flush.h"
#include "common/mnist/data_dir.h"
#include "common/program/program.h"
#include "common/tensor/matmul.h"
#include "lesson03_network/sigmoid.h"
#include "lesson04_training/beyond/net.h"
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

// train_epoch with the other loss, for the same network as a row of layers.
void train_epoch_with_cross_entropy(const DataLoader& dl, float lr, Net& net) {
  for (const auto& [xb, yb] : dl) {
    Tensor x = xb;
    Tensor dpreds = cross_entropy_backward(net.forward(x), yb);
    net.backward(dpreds);
    for (Parameter* p : net.parameters()) {
      add_scaled(p->value, -lr, p->gradient);
      std::ranges::fill(p->gradient.values(), 0.0f);
    }
  }
}

// The weights of `params` in the places of a network "f500,r,f10", and back.
Net net_of(const Params& params) {
  std::string notation = "f";
  notation += std::to_string(params.b1.size()) + ",r,f10";
  Net net(notation, {28, 28, 1}, kClasses);
  const Tensor* const values[] = {&params.w1, &params.b1, &params.w2, &params.b2};
  for (std::size_t i = 0; i < 4; ++i) net.parameters()[i]->value = *values[i];
  return net;
}

Params params_of(Net& net) {
  const std::vector<Parameter*> p = net.parameters();
  return {p[0]->value, p[1]->value, p[2]->value, p[3]->value};
}

float accuracy_after_training(const Mnist& mnist, const Options& options, std::uint32_t seed,
                              bool changed) {
  Generator generator(seed);
  Params params = init_net(28 * 28, options.hidden, kClasses, generator, options.init_std);
  const DataLoader dl(mnist.train, options.batch_size, generator);
  first(dl);  // lesson 4 looks at a batch first: with this, a seed draws the same here and there
  Net net = net_of(params);
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    if (changed) {
      train_epoch_with_cross_entropy(dl, options.lr, net);
    } else {
      train_epoch(dl, options.lr, params);
    }
  }
  return validate_epoch(changed ? params_of(net) : params,
                        DataLoader(mnist.valid, options.batch_size));
}

void one_change(const Options& options) {
  const Mnist mnist = load_mnist(find_data_dir(options.data));
  const std::uint32_t seeds = options.seed;
  std::printf("accuracy after %zu epochs, seeds 1 to %u, lr %g\n", options.epochs, seeds,
              static_cast<double>(options.lr));
  for (const bool changed : {false, true}) {
    std::printf("%-14s", changed ? "cross-entropy" : "article's loss");
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
      const float accuracy = accuracy_after_training(mnist, options, seed, changed);
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
