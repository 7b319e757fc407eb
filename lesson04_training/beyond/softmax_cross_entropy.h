// Softmax cross-entropy: the loss that fits a choice of one among ten. Not in the article, whose
// loss is lesson 3's mnist_loss; its "few other tricks" begin here.
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// Targets for label smoothing: y (1 - smoothing) + smoothing / C, so that the network need not
// become infinitely sure of itself. [B, C], smoothing from 0 to below 1.
Tensor smooth(Tensor y, float smoothing);

// The mean over the images of -Σ_c y[b,c] log softmax(preds)[b,c]. Targets y [B, C] whose rows have
// the sum 1: one-hot or smooth. Throws std::invalid_argument if the shapes differ or are empty.
float cross_entropy(const Tensor& preds, const Tensor& y);

// Its gradient with respect to preds, [B, C].
Tensor cross_entropy_backward(Tensor preds, const Tensor& y);

}  // namespace nn
