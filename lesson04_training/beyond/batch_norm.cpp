#include "lesson04_training/beyond/batch_norm.h"

#include <algorithm>
#include <cmath>

#include "lesson04_training/beyond/channels.h"

namespace nn {
namespace {

std::vector<float> one_over_deviation(std::span<const float> variance) {
  std::vector<float> result;
  for (const float v : variance) result.push_back(1.0f / std::sqrt(v + kVarianceFloor));
  return result;
}

}  // namespace

// mean[c] = 1/n Σ_r x[r,c],  variance[c] = 1/n Σ_r (x[r,c] - mean[c])²
//
// Not the mean of the squares less the square of the mean: two large numbers whose difference is
// small leave few digits.
void channel_statistics(std::span<const float> x, ChannelStatistics result) {
  const std::size_t c = result.mean.size();
  const float one_nth = static_cast<float>(c) / static_cast<float>(x.size());
  std::ranges::fill(result.mean, 0.0f);
  add_column_sums(x, result.mean);
  for (float& m : result.mean) m *= one_nth;

  const std::vector<float> mean = repeated(result.mean);
  std::vector<float> squares(mean.size());
  for_each_stretch(x.size(), mean.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const float distance = x[start + j] - mean[j];
      squares[j] += distance * distance;
    }
  });
  std::ranges::fill(result.variance, 0.0f);
  add_column_sums(squares, result.variance);
  for (float& v : result.variance) v *= one_nth;
}

void batch_norm(std::span<const float> x, ChannelStatistics statistics, std::span<const float> gain,
                std::span<const float> bias, std::span<float> x_hat, std::span<float> out) {
  const std::vector<float> mean = repeated(statistics.mean);
  const std::vector<float> scale = repeated(one_over_deviation(statistics.variance));
  const std::vector<float> g = repeated(gain);
  const std::vector<float> b = repeated(bias);
  for_each_stretch(x.size(), mean.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const float normal = (x[start + j] - mean[j]) * scale[j];
      x_hat[start + j] = normal;
      out[start + j] = g[j] * normal + b[j];
    }
  });
}

// With s = 1 / sqrt(variance + floor), a channel's x_hat[r] = (x[r] - mean) s, and for the loss
// dx_hat[r] = dout[r] gain. x[q] has a part in its own x_hat, with the factor s, and through mean
// and variance in that of all n rows:
//   ∂mean/∂x[q] = 1/n        ∂variance/∂x[q] = 2/n (x[q] - mean)        ∂s/∂variance = -s³/2
// so  ∂x_hat[r]/∂x[q] = s (1 where r = q) - s/n - (x[r] - mean) s³/n (x[q] - mean)
//                     = s ((1 where r = q) - 1/n - x_hat[r] x_hat[q] / n)
// and with dbias = Σ_r dout[r] and dgain = Σ_r dout[r] x_hat[r]
//   dx[q] = Σ_r gain dout[r] ∂x_hat[r]/∂x[q] = gain s (dout[q] - dbias / n - x_hat[q] dgain / n)
// What is common to all rows or goes with x_hat is taken out of the gradient: the normalisation
// would take it out of x.
void batch_norm_backward(std::span<const float> dout, std::span<const float> x_hat,
                         std::span<const float> variance, std::span<const float> gain,
                         std::span<float> dgain, std::span<float> dbias, std::span<float> dx) {
  std::ranges::fill(dgain, 0.0f);
  std::ranges::fill(dbias, 0.0f);
  add_column_products(dout, x_hat, dgain);
  add_column_sums(dout, dbias);

  const float one_nth = static_cast<float>(gain.size()) / static_cast<float>(dout.size());
  std::vector<float> factor = one_over_deviation(variance);
  for (std::size_t c = 0; c < factor.size(); ++c) factor[c] *= gain[c];
  const std::vector<float> f = repeated(factor);
  const std::vector<float> g = repeated(dgain);
  const std::vector<float> b = repeated(dbias);
  for_each_stretch(dout.size(), f.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const std::size_t i = start + j;
      dx[i] = f[j] * (dout[i] - (b[j] + x_hat[i] * g[j]) * one_nth);
    }
  });
}

BatchNorm::BatchNorm(const Extent& extent)
    : extent_(extent),
      gain_{"gain", Role::kGain, Tensor({extent.channels}), Tensor({extent.channels})},
      bias_{"bias", Role::kBias, Tensor({extent.channels}), Tensor({extent.channels})},
      mean_{"mean", Role::kStatistic, Tensor({extent.channels}), Tensor({extent.channels})},
      variance_{"variance", Role::kStatistic, Tensor({extent.channels}), Tensor({extent.channels})},
      group_mean_({extent.channels}),
      group_variance_({extent.channels}) {
  std::ranges::fill(gain_.value.values(), 1.0f);
  std::ranges::fill(variance_.value.values(), 1.0f);
}

Tensor& BatchNorm::forward(Tensor& x, const Pass& pass) {
  reshape(x_hat_, x.size(0), x.size(1));
  reshape(out_, x.size(0), x.size(1));
  ChannelStatistics used = {mean_.value.values(), variance_.value.values()};
  if (pass.training) {
    used = {group_mean_.values(), group_variance_.values()};
    channel_statistics(x.values(), used);
    for (std::size_t c = 0; c < extent_.channels; ++c) {
      mean_.gradient[c] += group_mean_[c];
      variance_.gradient[c] += group_variance_[c];
    }
  }
  batch_norm(x.values(), used, gain_.value.values(), bias_.value.values(), x_hat_.values(),
             out_.values());
  return out_;
}

// One pass gives all three gradients.
void BatchNorm::backward_weights(const Tensor& dout) {
  reshape(dx_, dout.size(0), dout.size(1));
  Tensor dgain({extent_.channels});
  Tensor dbias({extent_.channels});
  batch_norm_backward(dout.values(), x_hat_.values(), group_variance_.values(),
                      gain_.value.values(), dgain.values(), dbias.values(), dx_.values());
  for (std::size_t c = 0; c < extent_.channels; ++c) {
    gain_.gradient[c] += dgain[c];
    bias_.gradient[c] += dbias[c];
  }
}

Tensor& BatchNorm::backward(Tensor&) { return dx_; }

}  // namespace nn
