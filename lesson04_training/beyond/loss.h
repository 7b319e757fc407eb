// The loss that a recipe names, and its gradient.
#pragma once

#include "common/tensor/tensor.h"
#include "lesson04_training/beyond/recipe.h"

namespace nn {

struct LossResult {
  float value = 0;  // the mean over the images
  Tensor dpreds;    // its gradient with respect to the predictions
};

// preds [B, C] and one-hot targets y [B, C].
LossResult loss_of(const Recipe& recipe, const Tensor& preds, const Tensor& y);

}  // namespace nn
