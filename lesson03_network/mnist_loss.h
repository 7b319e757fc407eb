// How far off the predictions are, as one number. Article: "Improving Weights and Biases".
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// The mean distance between sigmoid(predictions) and the targets: [B, C], [B, C] -> a number from
// 0 (all right) to 1. Where the target is 1, a prediction p costs 1 - sigmoid(p); elsewhere it
// costs sigmoid(p). Throws std::invalid_argument if the shapes differ or are empty. A NaN among the
// predictions makes the loss NaN.
float mnist_loss(Tensor predictions, const Tensor& targets);

}  // namespace nn
