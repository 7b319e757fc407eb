// Softmax: any real numbers as probabilities. It stands where the article has a sigmoid for each
// output: ten questions of their own become one, which of the ten it is.
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// Predictions, which may be any real numbers, as probabilities: exp(preds[b,c]) / Σ_k
// exp(preds[b,k]), each row above 0 and with the sum 1. [B, C] -> [B, C]. No prediction is too
// large: the largest of each row is taken away from it first, which changes nothing. Throws
// std::invalid_argument if there are no classes.
Tensor softmax(Tensor preds);

}  // namespace nn
