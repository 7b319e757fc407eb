#include <cmath>

#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/sigmoid.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Known known_squash(const Arguments& a) {
  const Tensor& t = a[0];
  const auto each = [&](auto&& f) { return Results{{"s", t.shape(), map(Matrix(t), f).values}}; };
  const auto s = [](double v) { return oracle::sigmoid(v); };
  // Of floats, e^v / (1 + e^v) is infinity / infinity from 89 on.
  const auto overflown = [](double v) {
    const auto e = std::exp(static_cast<float>(v));
    return static_cast<double>(e / (1 + e));
  };
  return {
      each(s),
      {{"nothing is changed", each([](double v) { return v; })},
       {"the minus sign of the exponent is missing", each([&](double v) { return s(-v); })},
       {"tanh stands in the place of sigmoid", each([](double v) { return std::tanh(v); })},
       {"the result is the derivative s (1 - s)",
        each([&](double v) { return s(v) * (1 - s(v)); })},
       {"the 1 + in the denominator is missing", each([](double v) { return std::exp(v); })},
       {"only e^-v is there", each([](double v) { return std::exp(-v); })},
       {"the 1 / is missing: 1 + e^-v", each([](double v) { return 1 + std::exp(-v); })},
       {"1 - e^-v stands in the denominator",
        each([](double v) { return 1 / (1 - std::exp(-v)); })},
       {"2 stands in the place of e", each([](double v) { return 1 / (1 + std::exp2(-v)); })},
       {"it is a step, 0 or 1, not a smooth curve", each([](double v) { return v > 0 ? 1 : 0; })},
       {"softmax stands in the place of sigmoid: each value is on its own",
        {{"s", t.shape(), softmax(Matrix(t)).values}}},
       {"e^v overflows to infinity, and infinity / infinity is NaN: with e^-v it is 1 / infinity",
        each(overflown)}}};
}

Trial squashed(const Tensor& t, const std::string& given) {
  return trial(
      given, [=] { return Results{result("s", nn::sigmoid(t))}; }, known_squash({t}));
}

std::vector<Trial> sigmoid_trials() {
  Generator g(10);
  const Tensor matrix = random({3, 4}, g, 2);
  const Tensor vector = random({5}, g, 2);
  return {squashed(matrix, "t [3, 4]"), squashed(vector, "t [5]"),
          squashed(Tensor({4}, {-200, -90, 90, 200}), "t of -200, -90, 90, 200")};
}

Known known_loss(const Arguments& a) {
  const Matrix p(a[0]), t(a[1]);
  const Matrix s = map(p, oracle::sigmoid);
  const auto distance = [](double v, double target) { return target == 1 ? 1 - v : v; };
  const auto loss = [](double v) { return Results{number("loss", v)}; };
  const double right = mean(map(s, t, distance));
  const auto rows = static_cast<double>(p.rows);
  const auto classes = static_cast<double>(p.columns);
  const Matrix mixed = map(s, t, [](double v, double target) { return target == 1 ? 1 - v : 0; });
  const Matrix entropy =
      map(s, t, [](double v, double target) { return -std::log(target == 1 ? v : 1 - v); });
  return {loss(right),
          {{"the sigmoid is missing", loss(mean(map(p, t, distance)))},
           {"the sigmoid is taken twice", loss(mean(map(map(s, oracle::sigmoid), t, distance)))},
           {"softmax stands in the place of sigmoid", loss(mean(map(softmax(p), t, distance)))},
           {"the two cases are swapped: 1 - s belongs where the target is 1", loss(1 - right)},
           {"the distances are added up, not averaged", loss(right * rows * classes)},
           {"the sum is divided by the number of images, not by that of all values",
            loss(right * classes)},
           {"the sum is divided by the number of classes, not by that of all values",
            loss(right * rows)},
           {"the distances are squared",
            loss(mean(map(map(s, t, distance), [](double d) { return d * d; })))},
           {"only the terms where the target is 1 are counted", loss(mean(mixed))},
           {"only the terms where the target is 1 are counted", loss(mean(mixed) * classes)},
           {"the distance keeps its sign: it is to be s or 1 - s, never below 0",
            loss(mean(map(s, t, [](double v, double target) { return target - v; })))},
           {"the distance keeps its sign: it is to be s or 1 - s, never below 0",
            loss(mean(map(s, t, [](double v, double target) { return v - target; })))},
           {"the targets are ignored: all terms are s", loss(mean(s))},
           {"this is cross-entropy, a better loss, but not the article's", loss(mean(entropy))}}};
}

Trial lost(std::size_t rows, std::size_t classes, std::uint32_t seed) {
  Generator g(seed);
  const Arguments a = {random({rows, classes}, g, 2), targets(rows, classes, g)};
  return trial(
      shapes({{"predictions", a[0].shape()}, {"targets", a[1].shape()}}),
      [=] { return Results{number("loss", static_cast<double>(nn::mnist_loss(a[0], a[1])))}; },
      known_loss(a));
}

std::vector<Trial> loss_trials() { return {lost(5, 3, 11), lost(1, 10, 12)}; }

}  // namespace

std::vector<Check> loss_checks() {
  return {{"lesson03", "sigmoid", "lesson03_network/sigmoid.cpp", "lesson03_network/sigmoid.h",
           "Tensor sigmoid(",
           "any number becomes one between 0 and 1; far from 0 hardly anything changes any more.",
           sigmoid_trials, known_squash},
          {"lesson03", "mnist_loss", "lesson03_network/mnist_loss.cpp",
           "lesson03_network/mnist_loss.h", "float mnist_loss(",
           "one number says how far off all answers are: something that can go down.", loss_trials,
           known_loss}};
}

}  // namespace next
