#include "lesson04_training/beyond/relu.h"

namespace nn {

// a = max(z, 0), value by value. A NaN stays a NaN: it must be seen at the end.
Tensor& Relu::forward(Tensor& x, const Pass&) {
  for (float& value : x.values()) value = value < 0.0f ? 0.0f : value;
  out_ = &x;
  return x;
}

// dz = da where a > 0, else 0
Tensor& Relu::backward(Tensor& dout) {
  const std::span<const float> a = out_->values();
  const std::span<float> d = dout.values();
  for (std::size_t i = 0; i < d.size(); ++i) d[i] = a[i] > 0.0f ? d[i] : 0.0f;
  return dout;
}

}  // namespace nn
