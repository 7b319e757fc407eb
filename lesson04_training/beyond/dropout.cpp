#include "lesson04_training/beyond/dropout.h"

#include <string>

#include "lesson04_training/beyond/noise.h"

namespace nn {

void dropout_mask(float p, std::uint64_t noise, std::span<float> mask) {
  const float kept = 1.0f / (1.0f - p);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    mask[i] = noise_uniform(noise, i) < p ? 0.0f : kept;
  }
}

Dropout::Dropout(const Extent& extent, float p, std::uint64_t salt)
    : extent_(extent), p_(p), salt_(salt) {
  require(p >= 0.0f && p < 1.0f, "Dropout",
          "got a probability of " + std::to_string(p) + ", expected 0 to below 1");
}

// out = x · mask, value by value.
Tensor& Dropout::forward(Tensor& x, const Pass& pass) {
  if (!pass.training) return x;
  reshape(mask_, x.size(0), x.size(1));
  reshape(out_, x.size(0), x.size(1));
  dropout_mask(p_, noise(pass.noise, salt_), mask_.values());
  for (std::size_t i = 0; i < x.size(); ++i) out_[i] = x[i] * mask_[i];
  return out_;
}

// dx = dout · mask: what was left out had no part in the loss.
Tensor& Dropout::backward(Tensor& dout) {
  for (std::size_t i = 0; i < dout.size(); ++i) dout[i] *= mask_[i];
  return dout;
}

}  // namespace nn
