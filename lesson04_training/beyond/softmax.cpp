#include "lesson04_training/beyond/softmax.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace nn {

// p[b,c] = exp(z[b,c]) / Σ_k exp(z[b,k]). With m the largest of the row, both sides of the fraction
// have the factor exp(m): without it no exponent is above 0, and one of them is 0, so that the sum
// is at least 1.
Tensor softmax(Tensor preds) {
  require_shape(preds.rank() == 2 && preds.size(1) > 0, "softmax", preds.shape(), "[B, C]");
  // BEGIN SOLUTION
  for (std::size_t b = 0; b < preds.size(0); ++b) {
    const std::span<float> row = preds.row(b);
    const float most = *std::ranges::max_element(row);
    float sum = 0.0f;
    for (float& value : row) sum += value = std::exp(value - most);
    for (float& value : row) value /= sum;
  }
  return preds;
  // END SOLUTION
}

}  // namespace nn
