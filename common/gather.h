// Rows of a matrix, picked in any order: how a batch comes out of a dataset. PyTorch's x[indices].
#pragma once

#include <cstddef>
#include <span>

#include "common/tensor.h"

namespace nn {

// result[i] = from[rows[i]] for every row of result: [n, N] and B row numbers fill [B, N]. The
// caller brings the result, so that a loop can use the same memory again. Throws
// std::invalid_argument if the shapes do not fit or a row number is past the last.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result);

}  // namespace nn
