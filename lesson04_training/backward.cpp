#include "lesson04_training/backward.h"

#include <utility>

#include "common/machine/flush.h"
#include "common/tensor/matmul.h"
#include "common/tensor/reduce.h"
#include "lesson03_network/sigmoid.h"

namespace nn {

// The chain rule, used four times: if out depends on in, and the loss on out, then
//
//   ∂loss/∂in[k] = Σ_j ∂loss/∂out[j] · ∂out[j]/∂in[k]
//
// over all the outputs j that in[k] has a part in.

// forward:  s = sigmoid(preds),  loss = 1/(BC) Σ_b Σ_c { 1 - s[b,c] where y[b,c] = 1, else s[b,c] }
//
// Each s[b,c] is in one term of the sum:  ∂loss/∂s[b,c] = (-1 where y[b,c] = 1, else +1) / (BC).
// Each preds[b,c] is in one s. With s = 1/(1+e^-p):
//   ∂s/∂p = e^-p / (1+e^-p)² = s · (e^-p / (1+e^-p)) = s (1 - s)
// so  dpreds[b,c] = ± s (1 - s) / (BC).
//
// s (1 - s) is at most 1/4, and next to nothing once |p| passes 10: a saturated sigmoid lets no
// gradient through, whether its answer is right or wrong. What is left of it can be too small to
// reckon with: common/machine/flush.h says why the last line makes that 0.
Tensor mnist_loss_backward(Tensor preds, const Tensor& targets) {
  require_shapes(preds.shape() == targets.shape(), "mnist_loss_backward", preds.shape(),
                 targets.shape(), "preds and targets of the same shape");
  Tensor dpreds;
  // BEGIN SOLUTION
  dpreds = sigmoid(std::move(preds));
  const float scale = 1.0f / static_cast<float>(dpreds.size());  // 1/(BC)
  for (std::size_t i = 0; i < dpreds.size(); ++i) {
    const float s = dpreds[i];
    const float sign = targets[i] == 1.0f ? -1.0f : 1.0f;
    dpreds[i] = sign * s * (1.0f - s) * scale;
  }
  // END SOLUTION
  flush_to_zero(dpreds.values());
  return dpreds;
}

// forward:  out[b,n] = Σ_i x[b,i] w[i,n] + bias[n]
//
// w[i,n] has a part in out[b,n] for every image b, with the factor x[b,i]:
//   dw[i,n] = Σ_b x[b,i] dout[b,n]        dw = xᵀ dout : [I,B][B,N] = [I,N]
Tensor linear_backward_w(const Tensor& x, const Tensor& dout) {
  require_shapes(x.rank() == 2 && dout.rank() == 2 && x.size(0) == dout.size(0),
                 "linear_backward_w", x.shape(), dout.shape(), "x [B, I] and dout [B, N]");
  // BEGIN SOLUTION
  return matmul_transposed_a(x, dout);
  // END SOLUTION
}

// bias[n] has a part in out[b,n] for every image b, with the factor 1:
//   db[n] = Σ_b dout[b,n]                 db = the sum of the rows of dout : [N]
Tensor linear_backward_b(const Tensor& dout) {
  require_shape(dout.rank() == 2, "linear_backward_b", dout.shape(), "dout [B, N]");
  // BEGIN SOLUTION
  return sum_rows(dout);
  // END SOLUTION
}

// x[b,i] has a part in out[b,n] for every output n, with the factor w[i,n]:
//   dx[b,i] = Σ_n dout[b,n] w[i,n]        dx = dout wᵀ : [B,N][N,I] = [B,I]
Tensor linear_backward_x(const Tensor& dout, const Tensor& w) {
  require_shapes(dout.rank() == 2 && w.rank() == 2 && dout.size(1) == w.size(1),
                 "linear_backward_x", dout.shape(), w.shape(), "dout [B, N] and w [I, N]");
  // BEGIN SOLUTION
  return matmul_transposed_b(dout, w);
  // END SOLUTION
}

// forward:  a = max(z, 0), value by value
//
// Where z > 0, a moves as z does; where z < 0, a stays 0 whatever z does:
//   dz = da where z > 0, else 0
// z > 0 exactly where a > 0. At z = 0 there is no derivative; 0 is as good a choice as any.
Tensor relu_backward(Tensor da, const Tensor& a) {
  require_shapes(da.shape() == a.shape(), "relu_backward", da.shape(), a.shape(),
                 "da and a of the same shape");
  // BEGIN SOLUTION
  for (std::size_t i = 0; i < da.size(); ++i) {
    da[i] = a[i] > 0.0f ? da[i] : 0.0f;
  }
  return da;
  // END SOLUTION
}

}  // namespace nn
