#include "lesson04_training/pictures/history.h"

#include <algorithm>
#include <cstdio>

#include "common/picture/chart.h"
#include "common/tensor/shape.h"

namespace nn {

void History::start_clock() { start_ = std::chrono::steady_clock::now(); }

void History::stop_clock() {
  seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void History::add(float loss, float valid_loss, float accuracy) {
  epochs_.push_back({loss, valid_loss, accuracy, seconds_});
  progress_.update(epochs_.size(), loss);
}

void History::print_accuracy() {
  progress_.clear();
  std::printf("Accuracy: %.2f%%\n", static_cast<double>(epochs_.back().accuracy) * 100.0);
  std::fflush(stdout);
}

double median_seconds(const std::vector<Epoch>& epochs) {
  require(!epochs.empty(), "median_seconds", "got no epochs, expected at least one");
  std::vector<double> seconds;
  for (const Epoch& epoch : epochs) seconds.push_back(epoch.seconds);
  std::ranges::sort(seconds);
  const std::size_t n = seconds.size();
  return (seconds[(n - 1) / 2] + seconds[n / 2]) / 2;  // the middle one, or between the middle two
}

Svg curves_picture(const std::vector<Epoch>& epochs) {
  Curve accuracy{"accuracy", "#2ca02c", {}};
  Curve loss{"loss, training", "#1f77b4", {}};
  Curve valid_loss{"loss, validation", "#ff7f0e", {}};
  for (std::size_t i = 0; i < epochs.size(); ++i) {
    const auto x = static_cast<double>(i);
    accuracy.points.push_back({x, static_cast<double>(epochs[i].accuracy)});
    loss.points.push_back({x, static_cast<double>(epochs[i].loss)});
    valid_loss.points.push_back({x, static_cast<double>(epochs[i].valid_loss)});
  }
  const double last = std::max<double>(1, static_cast<double>(epochs.size()) - 1);
  return chart("Accuracy and loss over the epochs", {"epoch", 0, last}, {"", 0, 1},
               {accuracy, loss, valid_loss});
}

}  // namespace nn
