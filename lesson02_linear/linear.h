// The linear equation wx + b = y for a whole batch of images. Article: "Linear Equation" and
// "Calculate wx + b".
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// x @ w + b : [B, I] [I, N] + [N] = [B, N]. Each of the N outputs of a row of x is a weighted sum
// of that row's I numbers, plus a bias; b is added to every row. The article's x@w+b, and the
// Linear lines of simple_net. Throws std::invalid_argument, with the shapes, if they do not fit.
Tensor linear(const Tensor& x, const Tensor& w, const Tensor& b);

}  // namespace nn
