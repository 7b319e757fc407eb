// The average image of each digit, in the terminal and as a picture.
#pragma once

#include <span>
#include <vector>

#include "common/picture/show.h"
#include "common/picture/svg.h"
#include "common/tensor/tensor.h"

namespace nn {

// The average of each stack [n, 28, 28] with the caption "the average 3". Article: "Tensor Setup",
// training_t[5].mean(0), for all of them.
std::vector<CaptionedImage> average_images(std::span<const Tensor> training_t);

// The middle 20 x 20 pixels of an image [28, 28]: MNIST's digits were scaled to that size and put
// into the larger frame. Ten of these fit on a screen. Throws std::invalid_argument for another
// shape.
Tensor middle(const Tensor& image);

// The averages as one picture, in two rows of five.
Svg averages_picture(std::span<const CaptionedImage> averages);

}  // namespace nn
