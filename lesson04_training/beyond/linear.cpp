#include "lesson04_training/beyond/linear.h"

#include "common/machine/blas.h"
#include "lesson04_training/beyond/channels.h"

namespace nn {

Linear::Linear(std::size_t inputs, std::size_t outputs, bool has_bias)
    : w_{"w", Role::kWeight, Tensor({inputs, outputs}), Tensor({inputs, outputs})} {
  if (has_bias) b_ = {"b", Role::kBias, Tensor({outputs}), Tensor({outputs})};
}

std::vector<Parameter*> Linear::parameters() {
  if (b_.value.size() == 0) return {&w_};
  return {&w_, &b_};
}

// out[b,n] = Σ_i x[b,i] w[i,n] + bias[n]          out = x w + bias : [B,I][I,N] = [B,N]
Tensor& Linear::forward(Tensor& x, const Pass&) {
  require_shapes(x.rank() == 2 && x.size(1) == w_.value.size(0), "Linear", x.shape(),
                 w_.value.shape(), "[B, I] and [I, N]");
  x_ = &x;
  reshape(out_, x.size(0), w_.value.size(1));
  sgemm({x.values(), x.size(0), x.size(1)}, {w_.value.values(), w_.value.size(0), w_.value.size(1)},
        out_.values());
  add_to_rows(b_.value.values(), out_.values());
  return out_;
}

// dw[i,n] = Σ_b x[b,i] dout[b,n]                  dw = xᵀ dout : [I,B][B,N] = [I,N]
// db[n]   = Σ_b dout[b,n]
void Linear::backward_weights(const Tensor& dout) {
  sgemm({x_->values(), x_->size(0), x_->size(1), true}, {dout.values(), dout.size(0), dout.size(1)},
        w_.gradient.values(), true);
  add_column_sums(dout.values(), b_.gradient.values());
}

// dx[b,i] = Σ_n dout[b,n] w[i,n]                  dx = dout wᵀ : [B,N][N,I] = [B,I]
Tensor& Linear::backward(Tensor& dout) {
  reshape(dx_, dout.size(0), w_.value.size(0));
  sgemm({dout.values(), dout.size(0), dout.size(1)},
        {w_.value.values(), w_.value.size(0), w_.value.size(1), true}, dx_.values());
  return dx_;
}

}  // namespace nn
