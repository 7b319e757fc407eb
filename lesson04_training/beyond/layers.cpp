#include "lesson04_training/beyond/layers.h"

#include <algorithm>
#include <string>

#include "common/machine/blas.h"
#include "lesson04_training/beyond/batch_norm.h"
#include "lesson04_training/beyond/dropout.h"
#include "lesson04_training/beyond/max_pool.h"
#include "lesson04_training/beyond/noise.h"

namespace nn {

// a = max(z, 0), value by value. A NaN stays a NaN: it must be seen at the end.
Tensor& Relu::forward(Tensor& x, const Pass&) {
  for (float& value : x.values()) value = value < 0.0f ? 0.0f : value;
  x_ = &x;  // a, by now
  return x;
}

// dz = da where a > 0, else 0
Tensor& Relu::backward(Tensor& dout) {
  const std::span<const float> a = x_->values();
  const std::span<float> d = dout.values();
  for (std::size_t i = 0; i < d.size(); ++i) d[i] = a[i] > 0.0f ? d[i] : 0.0f;
  return dout;
}

MaxPool::MaxPool(const Extent& in) : Layer({in.rows / 2, in.columns / 2, in.channels}), in_(in) {
  require(in.rows >= 2 && in.columns >= 2, "MaxPool",
          "an image of " + std::to_string(in.rows) + " x " + std::to_string(in.columns) +
              " is too small to pool 2 x 2; leave a pooling or a convolution out before it");
}

Tensor& MaxPool::forward(Tensor& x, const Pass&) {
  reshape(out_, x.size(0), output.size());
  winner_.resize(out_.size());
  for (std::size_t b = 0; b < x.size(0); ++b) {
    const std::span<float> out = out_.row(b);
    max_pool(x.row(b), in_, out, std::span(winner_).subspan(b * out.size(), out.size()));
  }
  return out_;
}

Tensor& MaxPool::backward(Tensor& dout) {
  reshape(dx_, dout.size(0), in_.size());
  for (std::size_t b = 0; b < dout.size(0); ++b) {
    const std::span<float> d = dout.row(b);
    max_pool_backward(d, std::span(winner_).subspan(b * d.size(), d.size()), in_, dx_.row(b));
  }
  return dx_;
}

BatchNorm::BatchNorm(const Extent& extent) : Layer(extent) {
  const Shape c = {extent.channels};
  parameters = {parameter("norm.gain", Role::kGain, c), parameter("norm.bias", Role::kBias, c),
                parameter("norm.mean", Role::kStatistic, c),
                parameter("norm.variance", Role::kStatistic, c)};
  for (const std::size_t p : {kGain, kVariance})
    std::ranges::fill(parameters[p].value.values(), 1.0f);
  mean_ = variance_ = dgain_ = dbias_ = Tensor(c);
}

Tensor& BatchNorm::forward(Tensor& x, const Pass& pass) {
  x_ = &x;
  reshape(out_, x.size(0), x.size(1));
  ChannelStatistics used = {parameters[kMean].value.values(), parameters[kVariance].value.values()};
  if (pass.training) {
    used = {mean_.values(), variance_.values()};
    channel_statistics(x.values(), used);
    saxpy(1.0f, mean_.values(), parameters[kMean].gradient.values());
    saxpy(1.0f, variance_.values(), parameters[kVariance].gradient.values());
  }
  batch_norm(x.values(), used, parameters[kGain].value.values(), parameters[kBias].value.values(),
             out_.values());
  return out_;
}

void BatchNorm::backward_weights(const Tensor& dout) {
  batch_norm_backward_weights(dout.values(), x_->values(), {mean_.values(), variance_.values()},
                              dgain_.values(), dbias_.values());
  saxpy(1.0f, dgain_.values(), parameters[kGain].gradient.values());
  saxpy(1.0f, dbias_.values(), parameters[kBias].gradient.values());
}

Tensor& BatchNorm::backward(Tensor& dout) {
  batch_norm_backward(dout.values(), x_->values(), {mean_.values(), variance_.values()},
                      parameters[kGain].value.values(), dgain_.values(), dbias_.values());
  return dout;
}

Dropout::Dropout(const Extent& extent, float p, std::uint64_t salt)
    : Layer(extent), p_(p), salt_(salt) {
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
