// How the training went, epoch by epoch, and the curves that show it.
#pragma once

#include <vector>

#include "common/picture/svg.h"

namespace nn {

struct Epoch {
  float loss = 0;        // over the training images, while they were trained on
  float valid_loss = 0;  // over the validation images, after the epoch
  float accuracy = 0;    // of the validation images, 0 to 1, after the epoch
  double seconds = 0;    // what train_epoch took
};

// The median time of an epoch in seconds, of an even number of them the mean of the middle two.
// Throws std::invalid_argument if there is none.
double median_seconds(const std::vector<Epoch>& epochs);

// Loss and accuracy over the epochs, both on an axis from 0 to 1.
Svg curves_picture(const std::vector<Epoch>& epochs);

}  // namespace nn
