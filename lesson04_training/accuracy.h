// How often the network is right. Article: "Calculate Gradient", batch_accuracy.
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// The share of rows, 0 to 1, whose largest prediction stands in the column of the largest target.
// xb [B, C] are predictions, yb [B, C] targets: the article's names. Throws std::invalid_argument
// if the shapes differ or are empty.
float batch_accuracy(const Tensor& xb, const Tensor& yb);

}  // namespace nn
