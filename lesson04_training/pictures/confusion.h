// The confusion matrix: what the network says for each digit. Not in the article; it shows what one
// number, the accuracy, hides: whole digits that the network never says.
#pragma once

#include <array>
#include <cstddef>

#include "common/picture/svg.h"
#include "common/tensor/tensor.h"
#include "lesson01_tensors/digits.h"

namespace nn {

// counts[is][says]: how many images of the digit `is` the network took for a `says`.
using Confusion = std::array<std::array<std::size_t, kClasses>, kClasses>;

// preds and targets [n, 10], in the same order. Throws std::invalid_argument for other shapes.
Confusion confusion(const Tensor& preds, const Tensor& targets);

// The matrix as a picture: one row a digit, darker the larger its share of the row.
Svg confusion_picture(const Confusion& counts);

// The same as a part of a larger picture, 550 x 572 units, its upper left corner at `corner`.
void draw_confusion(Svg& svg, Point corner, const Confusion& counts);

}  // namespace nn
