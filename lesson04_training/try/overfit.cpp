// make try FILE=lesson04_training/try/overfit.cpp
//
// Overfitting: a hundred images, and 4,000 weights for each of them. The loss is cross-entropy (see
// "Results"), since the article's learns too little for it. Predict first: which of the two losses
// falls to the end? Then try 1000 images.
#include <cmath>
#include <cstdio>

#include "common/mnist/data_dir.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/sigmoid.h"
#include "lesson04_training/accuracy.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"

using namespace nn;

// -log s where the target is 1, -log(1 - s) elsewhere: the mean.
double cross_entropy(const Tensor& preds, const Tensor& y) {
  double sum = 0;
  for (std::size_t i = 0; i < preds.size(); ++i) {
    sum += std::log1p(std::exp(y[i] == 1 ? -preds[i] : preds[i]));
  }
  return sum / static_cast<double>(preds.size());
}

Gradients slopes(const Tensor& xb, const Tensor& yb, const Params& p) {
  const Tensor a1 = relu(linear(xb, p.w1, p.b1));
  Tensor dp = sigmoid(linear(a1, p.w2, p.b2));
  for (std::size_t i = 0; i < dp.size(); ++i) {
    dp[i] = (dp[i] - yb[i]) / static_cast<float>(dp.size());
  }
  const Tensor dz1 = relu_backward(linear_backward_x(dp, p.w2), a1);
  return {linear_backward_w(xb, dz1), linear_backward_b(dz1), linear_backward_w(a1, dp),
          linear_backward_b(dp), 0};
}

int main() {
  const auto [dset, valid_dset] = load_mnist(find_data_dir());
  Generator generator(1);
  const auto [xb, yb] = first(DataLoader(dset, 100, generator));
  Params params = init_net(784, 500, 10, generator, 0.05f);
  std::printf("steps   training: loss  accuracy   validation: loss  accuracy\n");
  for (int step = 0; step <= 1000; ++step) {
    if (step == 0 || step == 10 || step == 100 || step == 1000) {
      const Tensor preds = simple_net(xb, params), others = simple_net(valid_dset.x, params);
      std::printf("%5d %16.4f %8.0f%% %18.4f %8.0f%%\n", step, cross_entropy(preds, yb),
                  100 * batch_accuracy(preds, yb), cross_entropy(others, valid_dset.y),
                  100 * batch_accuracy(others, valid_dset.y));
    }
    sgd_step(params, slopes(xb, yb, params), 1.0f);
  }
}
