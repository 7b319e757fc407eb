// How far out on the sigmoid the predictions lie. Not in the article; it explains its results: out
// where the curve is flat, a prediction can be wrong without the loss pulling at it.
#pragma once

#include "common/picture/svg.h"
#include "common/tensor/tensor.h"

namespace nn {

// The share of predictions, 0 to 1, whose sigmoid is closer than 0.01 to 0 or to 1: |p| > 4.6.
// Throws std::invalid_argument for an empty tensor.
float saturated_share(const Tensor& predictions);

// A chart of how often each prediction occurs, drawn over the sigmoid curve, as far to both sides
// of 0 as the predictions reach: all but one in a thousand.
Svg predictions_picture(const Tensor& predictions);

}  // namespace nn
