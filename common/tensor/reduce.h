// Reductions: many numbers in, few out. PyTorch's mean(), sum(0) and max(dim=1).
#pragma once

#include <cstddef>
#include <span>

#include "common/tensor/tensor.h"

namespace nn {

// The mean of all elements, whatever the shape. Adds in double: in float, a sum over 600,000 terms
// soon outgrows what its terms can still change. Throws std::invalid_argument for an empty tensor.
float mean(const Tensor& t);

// The sum over the first axis: [B, N] -> [N]. With one row an image, this is the sum over the batch
// that a bias's gradient is. Throws std::invalid_argument unless t has two axes.
Tensor sum_rows(const Tensor& t);

// Where the largest value stands; the first place if it occurs more than once. The article's
// torch.max(xb, dim=1), for one row. Throws std::invalid_argument for an empty row.
std::size_t argmax(std::span<const float> row);

}  // namespace nn
