#include "lesson04_training/pictures/history.h"

#include <algorithm>
#include <cstdio>

#include "common/picture/chart.h"
#include "common/program/guard.h"
#include "common/tensor/shape.h"

namespace nn {

void History::start_clock() { start_ = std::chrono::steady_clock::now(); }

void History::stop_clock() {
  seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void History::add(float loss, float valid_loss, float accuracy) {
  epochs_.push_back({loss, valid_loss, accuracy, seconds_});
  progress_.update(epochs_.size(), loss, accuracy);
}

void History::print_accuracy() {
  progress_.clear();
  std::printf("Accuracy: %.2f%%  after epoch %zu\n",
              static_cast<double>(epochs_.back().accuracy) * 100.0, epochs_.size() - 1);
  flush_output();
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
  constexpr double kWidth = 640;  // of a chart
  constexpr double kHeight = 320;
  Curve accuracy{"accuracy", "#2ca02c", {}};
  Curve loss{"training", "#1f77b4", {}};
  Curve valid_loss{"validation", "#ff7f0e", {}};
  for (std::size_t i = 0; i < epochs.size(); ++i) {
    const auto x = static_cast<double>(i);
    accuracy.points.push_back({x, static_cast<double>(epochs[i].accuracy)});
    loss.points.push_back({x, static_cast<double>(epochs[i].loss)});
    valid_loss.points.push_back({x, static_cast<double>(epochs[i].valid_loss)});
  }
  const Axis across = {"epoch", 0, std::max<double>(1, static_cast<double>(epochs.size()) - 1)};
  Svg svg(kWidth, 2 * kHeight);
  draw_chart(svg, {0, 0}, "Accuracy over the epochs", across, {"", 0, 1}, {accuracy}, kWidth,
             kHeight);
  draw_chart(svg, {0, kHeight}, "Loss over the epochs", across,
             fitting_axis("", {loss, valid_loss}), {loss, valid_loss}, kWidth, kHeight);
  return svg;
}

}  // namespace nn
