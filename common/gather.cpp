#include "common/gather.h"

#include <algorithm>

namespace nn {

// The rows lie anywhere in memory, and each is a wait. Asking for rows ahead of time, copying four
// side by side, or writing past the caches was tried: with the data in large pages (floats.h), none
// of them makes an epoch shorter by more than it varies.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result) {
  require_shapes(from.rank() == 2 && result.rank() == 2 && from.size(1) == result.size(1) &&
                     result.size(0) == rows.size(),
                 "gather_rows", from.shape(), result.shape(),
                 "[n, N] and [" + std::to_string(rows.size()) + ", N]");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::span<const float> row = from.row(rows[i]);
    std::copy(row.begin(), row.end(), result.row(i).begin());
  }
}

}  // namespace nn
