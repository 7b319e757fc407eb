#include "lesson04_training/beyond/batch_norm.h"

#include <algorithm>
#include <cmath>

namespace nn {

std::vector<float> one_over_deviation(std::span<const float> variance) {
  std::vector<float> result;
  for (const float v : variance) result.push_back(1.0f / std::sqrt(v + kVarianceFloor));
  return result;
}

void batch_norm(std::span<const float> x, ChannelStatistics statistics, std::span<const float> gain,
                std::span<const float> bias, std::span<float> out) {
  // BEGIN SOLUTION
  std::vector<float> scale = one_over_deviation(statistics.variance);
  for (std::size_t c = 0; c < scale.size(); ++c) scale[c] *= gain[c];
  const std::vector<float> mean = repeated(statistics.mean);
  const std::vector<float> s = repeated(scale);
  const std::vector<float> b = repeated(bias);
  for_each_stretch(x.size(), mean.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      out[start + j] = (x[start + j] - mean[j]) * s[j] + b[j];
    }
  });
  // END SOLUTION
}

// Σ dout x_hat = s Σ dout (x - mean): the factor s comes last.
void batch_norm_backward_weights(std::span<const float> dout, std::span<const float> x,
                                 ChannelStatistics statistics, std::span<float> dgain,
                                 std::span<float> dbias) {
  // BEGIN SOLUTION
  const std::vector<float> mean = repeated(statistics.mean);
  std::vector<float> products(mean.size());
  std::vector<float> sums(mean.size());
  for_each_stretch(x.size(), mean.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const float d = dout[start + j];
      products[j] += d * (x[start + j] - mean[j]);
      sums[j] += d;
    }
  });
  std::ranges::fill(dgain, 0.0f);
  std::ranges::fill(dbias, 0.0f);
  add_column_sums(products, dgain);
  add_column_sums(sums, dbias);
  const std::vector<float> scale = one_over_deviation(statistics.variance);
  for (std::size_t c = 0; c < scale.size(); ++c) dgain[c] *= scale[c];
  // END SOLUTION
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
void batch_norm_backward(std::span<float> dout, std::span<const float> x,
                         ChannelStatistics statistics, std::span<const float> gain,
                         std::span<const float> dgain, std::span<const float> dbias) {
  // BEGIN SOLUTION
  const float one_nth = static_cast<float>(gain.size()) / static_cast<float>(dout.size());
  std::vector<float> factor = one_over_deviation(statistics.variance);  // gain s
  std::vector<float> slope(gain.size());                                // what goes with x - mean
  std::vector<float> common(gain.size());                               // what all rows have
  for (std::size_t c = 0; c < factor.size(); ++c) {
    slope[c] = factor[c] * dgain[c] * one_nth;
    common[c] = dbias[c] * one_nth;
    factor[c] *= gain[c];
  }
  const std::vector<float> f = repeated(factor);
  const std::vector<float> k = repeated(slope);
  const std::vector<float> b = repeated(common);
  const std::vector<float> mean = repeated(statistics.mean);
  for_each_stretch(dout.size(), f.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const std::size_t i = start + j;
      dout[i] = f[j] * (dout[i] - b[j] - (x[i] - mean[j]) * k[j]);
    }
  });
  // END SOLUTION
}

}  // namespace nn
