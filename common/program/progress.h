// A line on the terminal that says how far the training is. It goes to standard error, and only if
// that is a terminal on which a line can be written anew: piped or redirected output stays clean.
#pragma once

#include <chrono>
#include <cstddef>

namespace nn {

class Progress {
 public:
  // Starts the clock for `epochs` passes, at least one.
  explicit Progress(std::size_t epochs);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Rewrites the line: `done` epochs of all, the loss and the accuracy (0 to 1) of the last one,
  // and the time left if the rest goes as fast as what is done.
  void update(std::size_t done, float loss, float accuracy);

  // Takes the line away, so that standard output on the same terminal starts on a clean one.
  void clear();

 private:
  std::size_t epochs_;
  bool on_terminal_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace nn
