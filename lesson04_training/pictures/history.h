// How the training went, epoch by epoch, and the curves that show it.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "common/picture/svg.h"
#include "common/program/progress.h"

namespace nn {

struct Epoch {
  float loss = 0;        // over the training images, while they were trained on
  float valid_loss = 0;  // over the validation images, after the epoch
  float accuracy = 0;    // of the validation images, 0 to 1, after the epoch
  double seconds = 0;    // what train_epoch took
};

// What goes on around the article's loop: the clock, the progress line, and a record of every
// epoch.
class History {
 public:
  // For a training of so many epochs, at least one.
  explicit History(std::size_t epochs) : progress_(epochs) {}

  void start_clock();
  void stop_clock();

  // Keeps the record of an epoch and moves the progress line on. Its seconds are those between the
  // last start_clock() and stop_clock().
  void add(float loss, float valid_loss, float accuracy);

  // The article's print('Accuracy:' ...), of the epoch that was added last, and which one it is.
  // The epochs count from 0, as the article's i does.
  void print_accuracy();

  const std::vector<Epoch>& epochs() const { return epochs_; }

 private:
  Progress progress_;
  std::chrono::steady_clock::time_point start_;
  double seconds_ = 0;
  std::vector<Epoch> epochs_;
};

// The median time of an epoch in seconds, of an even number of them the mean of the middle two.
// Throws std::invalid_argument if there is none.
double median_seconds(const std::vector<Epoch>& epochs);

// Accuracy and loss over the epochs, one below the other: the accuracy on an axis from 0 to 1, the
// losses on one that fits them, for what they change by is small.
Svg curves_picture(const std::vector<Epoch>& epochs);

}  // namespace nn
