// How far the training is, and how long it will take, on the line of status_line.h.
#pragma once

#include <chrono>
#include <cstddef>

#include "common/program/status_line.h"

namespace nn {

class Progress {
 public:
  // Starts the clock for `epochs` passes, at least one.
  explicit Progress(std::size_t epochs);

  // Rewrites the line: `done` epochs of all, the loss and the accuracy (0 to 1) of the last one,
  // and the time left if the rest goes as fast as what is done.
  void update(std::size_t done, float loss, float accuracy);

  // Takes the line away. So does the end of this object.
  void clear() { line_.clear(); }

 private:
  std::size_t epochs_;
  StatusLine line_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace nn
