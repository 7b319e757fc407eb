// Max pooling: of 2 x 2 pixels only the largest value goes on, channel by channel. A quarter of the
// numbers remain, and a stroke that moves by a pixel changes little.
#pragma once

#include <cstdint>
#include <span>

#include "lesson04_training/beyond/layer.h"

namespace nn {

// image [rows, columns, channels] -> out [rows / 2, columns / 2, channels]; an odd last row or
// column is left out. winner says for every value of out which of the four it was: 0 and 1 in the
// upper row, 2 and 3 in the lower one; the first of equals.
void max_pool(std::span<const float> image, const Extent& extent, std::span<float> out,
              std::span<std::int32_t> winner);

// The way back: dimage is dout where the winner was, 0 elsewhere. All of dimage is written.
void max_pool_backward(std::span<const float> dout, std::span<const std::int32_t> winner,
                       const Extent& extent, std::span<float> dimage);

}  // namespace nn
