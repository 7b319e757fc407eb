// Where the time of an epoch goes.
#pragma once

#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"

namespace bench {

// Seconds in each step of an epoch, in the order of the work.
struct Steps {
  double gather = 0;    // the order of the pass, and copying rows into xb, yb
  double forward = 0;   // linear, relu, linear
  double loss = 0;      // mnist_loss
  double backward = 0;  // from dpreds to dw1
  double update = 0;    // sgd_step

  double sum() const { return gather + forward + loss + backward + update; }
};

// train_epoch, with a stopwatch between the lines of calc_grad. Does the same to params, to the
// last bit: steps_test.cpp checks that.
Steps timed_epoch(const nn::DataLoader& dl, float lr, nn::Params& params);

}  // namespace bench
