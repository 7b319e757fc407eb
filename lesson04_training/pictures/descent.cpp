#include "lesson04_training/pictures/descent.h"

#include <array>

#include "common/picture/chart.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson04_training/train.h"

namespace nn {
namespace {

constexpr const char* kLossColour = "#1f77b4";
constexpr const char* kStepColour = "#d62728";

double loss_of(double w) { return (w - 3) * (w - 3); }

double squared_length(const Gradients& grads) {
  double sum = 0;
  for (const Tensor* grad : {&grads.dw1, &grads.db1, &grads.dw2, &grads.db2}) {
    for (const float value : grad->values()) sum += double(value) * double(value);
  }
  return sum;
}

}  // namespace

std::vector<Point> descend(double w, double lr, std::size_t steps) {
  std::vector<Point> path = {{w, loss_of(w)}};
  for (std::size_t i = 0; i < steps; ++i) {
    const double slope = 2 * (w - 3);
    w -= lr * slope;
    path.push_back({w, loss_of(w)});
  }
  return path;
}

Svg descent_picture() {
  struct Case {
    double lr;
    const char* title;
  };
  constexpr std::array<Case, 3> kCases = {
      {{0.02, "lr 0.02: too small"}, {0.25, "lr 0.25"}, {1.05, "lr 1.05: too large"}}};
  constexpr double kWidth = 290;
  constexpr double kHeight = 320;
  constexpr std::size_t kSteps = 4;
  std::vector<Point> curve;
  for (double w = -2; w <= 8; w += 0.1) curve.push_back({w, loss_of(w)});
  Svg svg(kWidth * kCases.size(), kHeight);
  for (std::size_t i = 0; i < kCases.size(); ++i) {
    const Curve steps = {"", kStepColour, descend(0, kCases[i].lr, kSteps), true};
    draw_chart(svg, {kWidth * static_cast<double>(i), 0}, kCases[i].title, {"the weight w", -2, 8},
               {"loss (w - 3)²", 0, 25}, {{"", kLossColour, curve}, steps}, kWidth, kHeight);
  }
  return svg;
}

std::vector<Point> single_steps(const Batch& batch, const Params& params, double most,
                                std::size_t count) {
  require(count >= 2, "single_steps", "expected at least two steps");
  const Gradients grads = calc_grad(batch.xb, batch.yb, params);
  std::vector<Point> steps;
  for (std::size_t i = 0; i < count; ++i) {
    const double lr = most * double(i) / double(count - 1);
    Params stepped = params;
    sgd_step(stepped, grads, static_cast<float>(lr));
    steps.push_back({lr, double(mnist_loss(simple_net(batch.xb, stepped), batch.yb))});
  }
  return steps;
}

Svg steps_picture(const Batch& batch, const Params& params) {
  constexpr double kMost = 500;
  const Curve loss = {"the loss", kLossColour, single_steps(batch, params, kMost, 101)};
  // The slope at 0 is -|gradient|²: each weight goes against its own gradient, by lr times that.
  const double fall = squared_length(calc_grad(batch.xb, batch.yb, params));
  const double start = loss.points.front().y;
  const Curve promise = {"what the slope promises", "#999", {{0, start}, {start / fall, 0}}};
  return chart("The loss of a batch after one step of the network", {"learning rate", 0, kMost},
               {"", 0, fitting_axis("", {loss}).most}, {promise, loss}, 640, 340);
}

}  // namespace nn
