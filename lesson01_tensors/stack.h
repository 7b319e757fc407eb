// From piles of byte images to float tensors. Article: "Tensor Setup".
#pragma once

#include <vector>

#include "common/mnist/idx.h"
#include "common/tensor/tensor.h"

namespace nn {

// A pile of n images as one tensor [n, rows, columns] of floats from 0 (background) to 1 (ink). The
// article's torch.stack(...).float()/255 for one digit.
Tensor stack(const Images& images);

// The average of n images, pixel by pixel: [n, rows, columns] -> [rows, columns]. If the images are
// what we think they are, the average of the fives still looks like a five. The article's
// training_t[5].mean(0). Throws std::invalid_argument unless there are three axes and an image.
Tensor mean_image(const Tensor& images);

// Tensors joined along their first axis: [n0, ...] and [n1, ...] -> [n0 + n1, ...], in the order of
// the parts. The article's torch.cat. Throws std::invalid_argument for no parts, or if the parts
// differ in any other axis. Takes the parts by value and frees each as soon as it is copied: the
// training images are 188 MB as floats, too much to hold twice.
Tensor cat(std::vector<Tensor> parts);

}  // namespace nn
