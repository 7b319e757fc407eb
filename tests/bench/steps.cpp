#include "tests/bench/steps.h"

#include <utility>

#include "lesson02_linear/linear.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/calc_grad.h"
#include "lesson04_training/train.h"
#include "tests/bench/stopwatch.h"

namespace bench {

Steps timed_epoch(const nn::DataLoader& dl, float lr, nn::Params& params) {
  using namespace nn;
  Steps steps;
  Stopwatch watch;
  auto batch = dl.begin();
  steps.gather += watch.lap();
  while (batch != dl.end()) {
    const auto& [xb, yb] = *batch;
    const Tensor a1 = relu(linear(xb, params.w1, params.b1));
    Tensor preds = linear(a1, params.w2, params.b2);
    steps.forward += watch.lap();

    Gradients grads;
    grads.loss = mnist_loss(preds, yb);
    steps.loss += watch.lap();

    const Tensor dpreds = mnist_loss_backward(std::move(preds), yb);
    grads.dw2 = linear_backward_w(a1, dpreds);
    grads.db2 = linear_backward_b(dpreds);
    Tensor da1 = linear_backward_x(dpreds, params.w2);
    const Tensor dz1 = relu_backward(std::move(da1), a1);
    grads.db1 = linear_backward_b(dz1);
    grads.dw1 = linear_backward_w(xb, dz1);
    steps.backward += watch.lap();

    sgd_step(params, grads, lr);
    steps.update += watch.lap();

    ++batch;
    steps.gather += watch.lap();
  }
  return steps;
}

}  // namespace bench
