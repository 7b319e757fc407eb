#include <cmath>
#include <limits>

#include "lesson03_network/relu.h"
#include "lesson03_network/simple_net.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Known known_bend(const Arguments& a) {
  const Tensor& z = a[0];
  const auto each = [&](auto&& f) { return Results{{"a", z.shape(), map(Matrix(z), f).values}}; };
  return {
      each([](double v) { return v < 0 ? 0 : v; }),  // NaN is not below 0
      {{"nothing is changed: values below 0 are to become 0", each([](double v) { return v; })},
       {"the absolute value is taken", each([](double v) { return std::abs(v); })},
       {"the smaller of the value and 0 is taken, not the larger",
        each([](double v) { return v < 0 ? v : 0; })},
       {"the result is the derivative, 0 or 1", each([](double v) { return v > 0 ? 1 : 0; })},
       {"the sign is turned round first", each([](double v) { return relu_of(-v); })},
       {"the larger of the value and 1 is taken: the bend is at 0",
        each([](double v) { return v > 1 ? v : 1; })},
       {"values below 1 become 0: the bend is at 0", each([](double v) { return v > 1 ? v : 0; })},
       {"values above 1 are cut off", each([](double v) { return v > 1 ? 1 : relu_of(v); })},
       {"a tenth of what is below 0 is let through (a \"leaky\" ReLU)",
        each([](double v) { return v > 0 ? v : v / 10; })},
       {"a hundredth of what is below 0 is let through (a \"leaky\" ReLU)",
        each([](double v) { return v > 0 ? v : v / 100; })},
       {"NaN becomes 0: keep what is not below 0, so that a broken network shows it",
        each(relu_of)}}};
}

Trial bent(const std::string& given, const Tensor& z) {
  return trial(
      given, [=] { return Results{result("a", nn::relu(z))}; }, known_bend({z}));
}

Trial bent(const Shape& shape, std::uint32_t seed) {
  Generator g(seed);
  Tensor z = random(shape, g, 2);
  z[0] = 0;
  return bent("z " + nn::to_string(shape), z);
}

std::vector<Trial> relu_trials() {
  const Tensor with_nan({2}, {std::numeric_limits<float>::quiet_NaN(), -1});
  return {bent({3, 4}, 6), bent({7}, 7), bent("z holding NaN", with_nan)};
}

// Of xb, w1, b1, w2, b2.
Known known_network(const Arguments& a) {
  const Matrix x(a[0]), w1(a[1]), b1(a[2]), w2(a[3]), b2(a[4]);
  const std::size_t inputs = w1.rows, hidden = w1.columns, classes = w2.columns;
  const Matrix z1 = oracle::linear(x, w1, b1);
  const Matrix a1 = map(z1, relu_of);
  const Matrix out = oracle::linear(a1, w2, b2);
  const auto second = [&](const Matrix& from) {
    return Results{result("preds", oracle::linear(from, w2, b2))};
  };
  const auto preds = [](const Matrix& m) { return Results{result("preds", m)}; };
  const Matrix no_b1 = map(oracle::matmul(x, w1), relu_of);
  std::vector<Guess> guesses = {
      {"the ReLU between the layers is missing", second(z1)},
      {"there is a ReLU after the second layer too", preds(map(out, relu_of))},
      {"the ReLU stands after the second layer, not after the first",
       preds(map(oracle::linear(z1, w2, b2), relu_of))},
      {"there is a sigmoid at the end, which belongs to the loss",
       preds(map(out, oracle::sigmoid))},
      {"there is a softmax at the end, which is not part of this network", preds(softmax(out))},
      {"sigmoid stands in the place of ReLU", second(map(z1, oracle::sigmoid))},
      {"only the first layer is there", preds(a1)},
      {"only the first layer is there, without its ReLU", preds(z1)},
      {"b1 is missing", second(no_b1)},
      {"b2 is missing", preds(oracle::matmul(a1, w2))}};
  if (hidden == classes) {
    guesses.push_back({"b1 stands in the place of b2", preds(oracle::linear(a1, w2, b1))});
    guesses.push_back({"b1 and b2 are swapped",
                       preds(oracle::linear(map(oracle::linear(x, w1, b2), relu_of), w2, b1))});
  }
  if (inputs == hidden && hidden == classes) {
    const auto through = [&](const Matrix& u, const Matrix& c, const Matrix& v, const Matrix& d) {
      return preds(oracle::linear(map(oracle::linear(x, u, c), relu_of), v, d));
    };
    guesses.push_back({"the first layer is used twice", through(w1, b1, w1, b1)});
    guesses.push_back({"the second layer is used twice", through(w2, b2, w2, b2)});
    guesses.push_back({"the layers are swapped", through(w2, b2, w1, b1)});
    guesses.push_back({"the second layer gets xb again, not what the first gave",
                       preds(oracle::linear(x, w2, b2))});
  }
  return {preds(out), guesses};
}

Trial network(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes,
              std::uint32_t seed) {
  Generator g(seed);
  const Arguments a = {random({rows, inputs}, g), random({inputs, hidden}, g), random({hidden}, g),
                       random({hidden, classes}, g), random({classes}, g)};
  const nn::Params params = {a[1], a[2], a[3], a[4]};
  return trial(
      shapes({{"xb", a[0].shape()}, {"w1", a[1].shape()}, {"w2", a[3].shape()}}),
      [=] { return Results{result("preds", nn::simple_net(a[0], params))}; }, known_network(a));
}

std::vector<Trial> net_trials() { return {network(3, 3, 3, 3, 8), network(4, 5, 6, 2, 9)}; }

}  // namespace

std::vector<Check> net_checks() {
  return {
      {"lesson03", "relu", "lesson03_network/relu.cpp", "lesson03_network/relu.h", "Tensor relu(",
       "without a bend two linear maps in a row are one: x (w1 w2) + (b1 w2 + b2).", relu_trials,
       known_bend},
      {"lesson03", "simple_net", "lesson03_network/simple_net.cpp", "lesson03_network/simple_net.h",
       "Tensor simple_net(",
       "the hidden units are found by training, not named by us: that is all \"network\" means.",
       net_trials, known_network}};
}

}  // namespace next
