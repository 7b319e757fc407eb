#include "lesson04_training/backward.h"

#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Known known_slopes(const Arguments& a) {
  const Matrix p(a[0]), t(a[1]);
  const auto b = static_cast<double>(p.rows);
  const auto c = static_cast<double>(p.columns);
  const auto each = [&](auto&& f) { return Results{result("dpreds", map(p, t, f))}; };
  const auto s = [](double v) { return oracle::sigmoid(v); };
  const auto slope = [=](double v) { return s(v) * (1 - s(v)) / (b * c); };
  const auto sign = [](double target) { return target == 1 ? -1.0 : 1.0; };
  const auto scaled = [&](double factor) {
    return each([=](double v, double target) { return sign(target) * slope(v) * factor; });
  };
  return {
      scaled(1),
      {{"it is not divided by B C, the number of terms in the mean", scaled(b * c)},
       {"it is divided by the classes only, not by the batch size", scaled(b)},
       {"it is divided by the batch size only, not by the classes", scaled(c)},
       {"it is divided by B C twice", scaled(1 / (b * c))},
       {"the sign is the wrong one: where the target is 1 the loss falls as s grows", scaled(-1)},
       {"the factor s (1 - s), the slope of the sigmoid, is missing",
        each([=](double, double target) { return sign(target) / (b * c); })},
       {"only s stands in the place of s (1 - s)",
        each([=](double v, double target) { return sign(target) * s(v) / (b * c); })},
       {"only 1 - s stands in the place of s (1 - s)",
        each([=](double v, double target) { return sign(target) * (1 - s(v)) / (b * c); })},
       {"s² stands in the place of s (1 - s)",
        each([=](double v, double target) { return sign(target) * s(v) * s(v) / (b * c); })},
       {"the sign does not depend on the target", each([=](double v, double) { return slope(v); })},
       {"only where the target is 1 is there a gradient: the other terms have one too",
        each([=](double v, double target) { return target == 1 ? -slope(v) : 0.0; })},
       {"p (1 - p) is taken of the predictions, not of their sigmoid",
        each([=](double v, double target) { return sign(target) * v * (1 - v) / (b * c); })},
       {"the sigmoid is taken twice",
        each([=](double v, double target) { return sign(target) * slope(s(v)); })},
       {"this is the gradient of cross-entropy, s - y",
        each([=](double v, double target) { return (s(v) - target) / (b * c); })},
       {"this is the gradient of the squared distance",
        each([=](double v, double target) { return 2 * (s(v) - target) * slope(v); })}}};
}

Trial of_loss(std::size_t rows, std::size_t classes, std::uint32_t seed) {
  Generator g(seed);
  const Arguments a = {random({rows, classes}, g, 2), targets(rows, classes, g)};
  return trial(
      shapes({{"preds", a[0].shape()}, {"targets", a[1].shape()}}),
      [=] { return Results{result("dpreds", nn::mnist_loss_backward(a[0], a[1]))}; },
      known_slopes(a));
}

std::vector<Trial> loss_trials() { return {of_loss(4, 3, 19), of_loss(1, 10, 20)}; }

}  // namespace

std::vector<Check> backward_checks() {
  return {{"lesson04", "mnist_loss_backward", "lesson04_training/backward.cpp",
           "lesson04_training/backward.h", "Tensor mnist_loss_backward(",
           "s moves s (1 - s) times as far as p: where the sigmoid is flat, nothing is learned.",
           loss_trials, known_slopes}};
}

}  // namespace next
