#include "lesson04_training/calc_grad.h"

#include <utility>

#include "lesson02_linear/linear.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson04_training/backward.h"

namespace nn {

// Down the left column, then up the right one:
//
//   z1    = xb w1 + b1    [B, H]        dw1 = xbᵀ dz1,  db1 = Σ_b dz1
//   a1    = relu(z1)      [B, H]        dz1 = da1 where a1 > 0
//   preds = a1 w2 + b2    [B, C]        dw2 = a1ᵀ dpreds,  db2 = Σ_b dpreds,  da1 = dpreds w2ᵀ
//   loss  = mnist_loss    one number    dpreds
Gradients calc_grad(const Tensor& xb, const Tensor& yb, const Params& params) {
  // BEGIN SOLUTION
  // Forward: the lines of simple_net, keeping a1, which the way back needs.
  const Tensor a1 = relu(linear(xb, params.w1, params.b1));
  Tensor preds = linear(a1, params.w2, params.b2);

  Gradients grads;
  grads.loss = mnist_loss(preds, yb);

  // Backward: from the loss to the weights, last step first.
  const Tensor dpreds = mnist_loss_backward(std::move(preds), yb);
  grads.dw2 = linear_backward_w(a1, dpreds);
  grads.db2 = linear_backward_b(dpreds);
  Tensor da1 = linear_backward_x(dpreds, params.w2);
  const Tensor dz1 = relu_backward(std::move(da1), a1);
  grads.db1 = linear_backward_b(dz1);
  grads.dw1 = linear_backward_w(xb, dz1);
  // dxb, how the loss changes with the pixels, is left out: nobody can change the pixels, and
  // dz1 w1ᵀ would be a third large product beside xb w1 and xbᵀ dz1.
  return grads;
  // END SOLUTION
}

}  // namespace nn
