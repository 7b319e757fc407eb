// The learning rate: over the course of a training, and from layer to layer. Article: "This Model
// vs SOTA", its points on discriminative rates, on gradient descent and on how long to train.
#pragma once

#include <cstddef>
#include <limits>

#include "lesson04_training/beyond/net.h"

namespace nn {

// Counts the epochs for which a loss has not fallen.
class Plateau {
 public:
  // Tells it the loss after an epoch. Returns how many epochs in a row, with this one, have not
  // been below the lowest before them.
  std::size_t after_epoch(double loss);

 private:
  double least_ = std::numeric_limits<double>::infinity();
  std::size_t waited_ = 0;
};

// Discriminative learning rates: each layer's steps become `decay` times as long as those of the
// layer behind it that has weights, the last layer's stay.
void discriminate(Net& net, float decay);

}  // namespace nn
