#include "lesson04_training/train.h"

#include "common/tensor/matmul.h"

namespace nn {
namespace {

void step(Tensor& p, const Tensor& grad, float lr) {
  require_shapes(p.shape() == grad.shape(), "sgd_step", p.shape(), grad.shape(),
                 "a parameter and a gradient of the same shape");
  // BEGIN SOLUTION
  add_scaled(p, -lr, grad);  // p -= lr * grad
  // END SOLUTION
}

}  // namespace

// The gradient points to where the loss grows fastest, so a step against it makes the loss smaller,
// as long as the step is short enough for the slope to stay what it is. There is no counterpart to
// p.grad.zero_(): PyTorch adds to the old gradient, calc_grad returns a new one.
void sgd_step(Params& params, const Gradients& grads, float lr) {
  step(params.w1, grads.dw1, lr);
  step(params.b1, grads.db1, lr);
  step(params.w2, grads.dw2, lr);
  step(params.b2, grads.db2, lr);
}

float train_epoch(const DataLoader& dl, float lr, Params& params) {
  double loss = 0;  // summed over the images: a short last batch counts for what it holds
  double images = 0;
  for (const auto& [xb, yb] : dl) {
    const Gradients grads = calc_grad(xb, yb, params);
    sgd_step(params, grads, lr);
    loss += static_cast<double>(grads.loss) * static_cast<double>(xb.size(0));
    images += static_cast<double>(xb.size(0));
  }
  return static_cast<float>(loss / images);
}

}  // namespace nn
