// Draws strokes as an image in MNIST's form, as the page does (page/mnist_form.js): fitted into 20
// x 20 pixels, with a pen as wide as MNIST's, the middle of the ink's mass in the middle of 28
// x 28.
#pragma once

#include <cstdint>
#include <vector>

#include "lesson04_training/draw/strokes.h"

namespace nn {

// The image's 784 pixels, row by row: 0 is paper, 255 is ink. Throws what bounds_of throws.
std::vector<std::uint8_t> draw_strokes(const Strokes& strokes);

}  // namespace nn
