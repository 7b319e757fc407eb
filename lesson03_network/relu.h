// The bend between two linear maps. Article: "Neural Network".
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// Replaces every negative value with 0; any shape. The article's res.max(tensor(0.0)). Takes the
// tensor by value: relu(std::move(z)) works in place. A NaN stays a NaN.
Tensor relu(Tensor z);

}  // namespace nn
