// Rows copied from tensor to tensor: picked in any order, as a batch comes out of a dataset, or put
// below each other. PyTorch's x[indices] and x[start:end] = part.
#pragma once

#include <cstddef>
#include <span>

#include "common/tensor/tensor.h"

namespace nn {

// result[i] = from[rows[i]] for every row number: [n, N] and B row numbers make [B, N]. The caller
// brings the result, so that a loop can use the same memory again: it is replaced by a new tensor
// only where its shape is another one. Throws std::invalid_argument unless `from` has two axes, and
// for a row number past the last.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result);

// Copies `part` to the rows of `result` from `start` on. The part comes by value, so that one that
// is moved in is freed as soon as it is copied: the system fills pages of `result` only as they are
// written, so the parts and the whole never fill memory together. Throws
// std::invalid_argument unless the part has the shape of so many rows of result, and they are
// there.
void put_rows(Tensor part, Tensor& result, std::size_t start);

}  // namespace nn
