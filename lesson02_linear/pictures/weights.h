// What each output of the linear equation looks for.
#pragma once

#include "common/picture/svg.h"
#include "common/tensor/tensor.h"

namespace nn {

// All columns of w [784, N] as images in one picture, captioned "weights for 3": the weight that
// each pixel has in that output. Throws std::invalid_argument for another shape.
Svg weights_picture(const Tensor& w);

}  // namespace nn
