// A column of a matrix as an image: what one unit or one output looks for.
#pragma once

#include <cstddef>

#include "common/tensor/tensor.h"

namespace nn {

// Column c of w [784, N] as an image [28, 28]: the weight that each pixel has in output c. Throws
// std::invalid_argument for another shape, or if there is no such column.
Tensor column_image(const Tensor& w, std::size_t c);

}  // namespace nn
