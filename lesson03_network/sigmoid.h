// What brings any number between 0 and 1. Article: "Improving Weights and Biases".
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// 1 / (1 + e^-v) for every value v; any shape. From 0 to 1, and 0.5 at v = 0. The article's
// predictions.sigmoid(). Takes the tensor by value: sigmoid(std::move(t)) works in place.
Tensor sigmoid(Tensor t);

}  // namespace nn
