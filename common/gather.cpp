#include "common/gather.h"

#include <algorithm>
#include <array>

namespace nn {
namespace {

constexpr std::size_t kTogether = 4;  // rows that are copied side by side
constexpr std::size_t kPiece = 16;    // floats, a line of the cache, of one row after the other

// Copies rows[first] to rows[first + 3] into the same rows of the result.
void gather_four(const Tensor& from, std::span<const std::size_t> rows, std::size_t first,
                 Tensor& result) {
  std::array<const float*, kTogether> in;
  std::array<float*, kTogether> out;
  for (std::size_t r = 0; r < kTogether; ++r) {
    in[r] = from.row(rows[first + r]).data();
    out[r] = result.row(first + r).data();
  }
  const std::size_t columns = from.size(1);
  std::size_t j = 0;
  for (; j + kPiece <= columns; j += kPiece) {
    for (std::size_t r = 0; r < kTogether; ++r) std::copy_n(in[r] + j, kPiece, out[r] + j);
  }
  for (std::size_t r = 0; r < kTogether; ++r) {
    std::copy(in[r] + j, in[r] + columns, out[r] + j);
  }
}

}  // namespace

// The rows lie anywhere in memory. A processor that has read the start of a row fetches the rest
// ahead, but at each new row it waits; with four rows side by side it waits for four at once.
// Asking for rows ahead of time as well, or writing past the caches, gains nothing that shows in an
// epoch.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result) {
  require_shapes(from.rank() == 2 && result.rank() == 2 && from.size(1) == result.size(1) &&
                     result.size(0) == rows.size(),
                 "gather_rows", from.shape(), result.shape(),
                 "[n, N] and [" + std::to_string(rows.size()) + ", N]");
  std::size_t i = 0;
  for (; i + kTogether <= rows.size(); i += kTogether) gather_four(from, rows, i, result);
  for (; i < rows.size(); ++i) {
    const std::span<const float> row = from.row(rows[i]);
    std::copy(row.begin(), row.end(), result.row(i).begin());
  }
}

}  // namespace nn
