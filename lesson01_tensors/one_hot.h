// The targets. Article: "Tensor Setup", the loops that fill y.
#pragma once

#include <cstddef>
#include <span>

#include "common/tensor/tensor.h"

namespace nn {

// Targets for images that stand in class order: the first counts[0] of them show a 0, the next
// counts[1] a 1, and so on. One row an image and one column a class: a 1 in the column of what the
// image shows, 0 elsewhere. Shape [n, C], with n the sum of the counts and C their number. Throws
// std::invalid_argument if there are no counts.
Tensor one_hot(std::span<const std::size_t> counts);

}  // namespace nn
