#include "lesson02_linear/linear.h"

#include <span>

#include "common/tensor/matmul.h"

namespace nn {

//   out[b,n] = bias[n] + Σ_i x[b,i] w[i,n]
//
// The bias is the same for every row ("broadcast" in PyTorch).
Tensor linear(const Tensor& x, const Tensor& w, const Tensor& b) {
  require_shapes(x.rank() == 2 && w.rank() == 2 && x.size(1) == w.size(0), "linear", x.shape(),
                 w.shape(), "x [B, I] and w [I, N]");
  require_shapes(b.rank() == 1 && b.size(0) == w.size(1), "linear", w.shape(), b.shape(),
                 "w [I, N] and b [N]");
  // BEGIN SOLUTION
  Tensor out = matmul(x, w);
  for (std::size_t i = 0; i < out.size(0); ++i) {
    const std::span<float> row = out.row(i);
    for (std::size_t n = 0; n < row.size(); ++n) row[n] += b[n];
  }
  return out;
  // END SOLUTION
}

}  // namespace nn
