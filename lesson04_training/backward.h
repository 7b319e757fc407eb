// The backward functions: for each step of the network, how the loss changes with what went into
// the step, given how it changes with what came out. Article: "Calculate Gradient",
// loss.backward().
//
// dT stands for ∂loss/∂T and always has the shape of T. B batch, I inputs, N outputs of a layer,
// C classes. All throw std::invalid_argument, with the shapes, if they do not fit.
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// forward: loss = mnist_loss(preds, targets)
// preds [B, C], targets [B, C] -> dpreds [B, C], in magnitude from 1e-30 to 1/4 / (BC), or 0
Tensor mnist_loss_backward(Tensor preds, const Tensor& targets);

// forward: out = linear(x, w, b) = x @ w + b, with x [B, I], w [I, N], b [N], out [B, N]
Tensor linear_backward_w(const Tensor& x, const Tensor& dout);  // [B, I], [B, N] -> dw [I, N]
Tensor linear_backward_b(const Tensor& dout);                   // [B, N] -> db [N]
Tensor linear_backward_x(const Tensor& dout, const Tensor& w);  // [B, N], [I, N] -> dx [B, I]

// forward: a = relu(z), any shape
// da and a -> dz, all of the same shape. Pass da with std::move to have it worked on in place. The
// output a is enough to know where z was above 0, so z need not be kept.
Tensor relu_backward(Tensor da, const Tensor& a);

}  // namespace nn
