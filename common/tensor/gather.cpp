#include "common/tensor/gather.h"

#include <algorithm>
#include <string>

#include "common/machine/memory.h"

namespace nn {

void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result) {
  require_shape(from.rank() == 2, "gather_rows", from.shape(), "[n, N]");
  const std::size_t last = rows.empty() ? 0 : std::ranges::max(rows);
  require_shape(rows.empty() || last < from.size(0), "gather_rows", from.shape(),
                "more than " + std::to_string(last) + " rows");
  const Shape shape = {rows.size(), from.size(1)};
  if (result.shape() != shape) result = Tensor::uninitialized(shape);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::ranges::copy(from.row(rows[i]), result.row(i).begin());
  }
}

void put_rows(Tensor part, Tensor& result, std::size_t start) {
  Shape same = part.shape();
  if (!same.empty() && result.rank() > 0) same[0] = result.size(0);
  require_shapes(!same.empty() && same == result.shape(), "put_rows", part.shape(), result.shape(),
                 "all axes but the first to agree");
  require_shape(
      start <= result.size(0) && part.size(0) <= result.size(0) - start, "put_rows", result.shape(),
      "at least " + std::to_string(start) + " + " + std::to_string(part.size(0)) + " rows");
  if (part.size() == 0) return;
  std::ranges::copy(part.values(), result.row(start).begin());
  part = Tensor();
  release_free_memory();
}

}  // namespace nn
