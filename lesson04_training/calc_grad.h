// The gradient of the loss with respect to every weight. Article: "Calculate Gradient", calc_grad.
#pragma once

#include "common/tensor/tensor.h"
#include "lesson03_network/simple_net.h"

namespace nn {

// What loss.backward() leaves in p.grad for each parameter p, of the parameter's shape.
struct Gradients {
  Tensor dw1;  // [I, H]
  Tensor db1;  // [H]
  Tensor dw2;  // [H, C]
  Tensor db2;  // [C]
  float loss;  // mnist_loss of this batch, before any step: the progress line shows it
};

// For a batch xb [B, I] with its targets yb [B, C]. Throws std::invalid_argument if the shapes do
// not fit. The article's calc_grad takes the model as a function and lets PyTorch trace it; here
// the model is simple_net, whose steps it takes back one by one.
Gradients calc_grad(const Tensor& xb, const Tensor& yb, const Params& params);

}  // namespace nn
