// Random weights to start from. Article: "Calculate wx + b".
#pragma once

#include "common/tensor/random.h"
#include "common/tensor/tensor.h"

namespace nn {

// A tensor of the given size, filled with draws from a normal distribution of mean 0 and standard
// deviation std. The article's init_params(size, std=1.0), without requires_grad_(): our gradients
// are derived by hand, so a tensor need not remember how it came about.
Tensor init_params(const Shape& size, Generator& generator, float std = 1.0f);

}  // namespace nn
