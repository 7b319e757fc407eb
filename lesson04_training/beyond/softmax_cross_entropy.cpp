#include "lesson04_training/beyond/softmax_cross_entropy.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/machine/flush.h"
#include "lesson04_training/beyond/softmax.h"

namespace nn {

Tensor smooth(Tensor y, float smoothing) {
  require_shape(y.rank() == 2, "smooth", y.shape(), "[B, C]");
  const float share = smoothing / static_cast<float>(y.size(1));
  for (float& value : y.values()) value = value * (1.0f - smoothing) + share;
  return y;
}

// -Σ_c y[c] log p[c] with log p[c] = z[c] - m - log Σ_k exp(z[k] - m): never the logarithm of a
// probability that has been rounded to 0.
float cross_entropy(const Tensor& preds, const Tensor& y) {
  require_shapes(preds.rank() == 2 && preds.shape() == y.shape() && preds.size() > 0,
                 "cross_entropy", preds.shape(), y.shape(), "preds and y of the same shape");
  double loss = 0;
  for (std::size_t b = 0; b < preds.size(0); ++b) {
    const std::span<const float> z = preds.row(b);
    const float most = *std::ranges::max_element(z);
    double sum = 0;
    for (const float value : z) sum += std::exp(static_cast<double>(value - most));
    const double log_sum = std::log(sum);
    for (std::size_t c = 0; c < z.size(); ++c) {
      loss -= static_cast<double>(y.row(b)[c]) * (static_cast<double>(z[c] - most) - log_sum);
    }
  }
  return static_cast<float>(loss / static_cast<double>(preds.size(0)));
}

// For one image, with Σ_c y[c] = 1:  loss = -Σ_c y[c] z[c] + log Σ_k exp(z[k])
//   ∂loss/∂z[c] = -y[c] + exp(z[c]) / Σ_k exp(z[k]) = p[c] - y[c]
// and 1/B of it for the mean over B images. There is no factor that vanishes, as s (1 - s) does in
// the article's loss: the gradient is as large as the mistake.
Tensor cross_entropy_backward(Tensor preds, const Tensor& y) {
  require_shapes(preds.shape() == y.shape(), "cross_entropy_backward", preds.shape(), y.shape(),
                 "preds and y of the same shape");
  Tensor dpreds;
  // BEGIN SOLUTION
  dpreds = softmax(std::move(preds));
  const float one_bth = 1.0f / static_cast<float>(dpreds.size(0));
  for (std::size_t i = 0; i < dpreds.size(); ++i) dpreds[i] = (dpreds[i] - y[i]) * one_bth;
  // END SOLUTION
  flush_to_zero(dpreds.values());
  return dpreds;
}

}  // namespace nn
