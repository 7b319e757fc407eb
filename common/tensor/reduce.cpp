#include "common/tensor/reduce.h"

#include <algorithm>

namespace nn {

float mean(const Tensor& t) {
  require_shape(t.size() > 0, "mean", t.shape(), "at least one value");
  double sum = 0;
  for (const float value : t.values()) sum += value;
  return static_cast<float>(sum / static_cast<double>(t.size()));
}

Tensor sum_rows(const Tensor& t) {
  require_shape(t.rank() == 2, "sum_rows", t.shape(), "[B, N]");
  Tensor sums({t.size(1)});
  // Row by row, the way the matrix lies in memory; column by column would jump through it.
  for (std::size_t b = 0; b < t.size(0); ++b) {
    const std::span<const float> row = t.row(b);
    for (std::size_t n = 0; n < row.size(); ++n) sums[n] += row[n];
  }
  return sums;
}

std::size_t argmax(std::span<const float> row) {
  require(!row.empty(), "argmax", "got an empty row, expected at least one value");
  return static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
}

}  // namespace nn
