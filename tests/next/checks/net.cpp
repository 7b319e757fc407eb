#include <cmath>
#include <limits>

#include "lesson03_network/relu.h"
#include "lesson03_network/simple_net.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Trial bent(const Shape& shape, std::uint32_t seed) {
  Generator g(seed);
  Tensor z = random(shape, g, 2);
  z[0] = 0;
  const auto each = [&](auto&& f) { return Results{{"a", shape, map(Matrix(z), f).values}}; };
  return trial(
      "z " + nn::to_string(shape), [=] { return Results{result("a", nn::relu(z))}; }, each(relu_of),
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
        each([](double v) { return v > 0 ? v : v / 100; })}});
}

Trial bent_nan() {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Tensor z({2}, {nan, -1});
  return trial("z holding NaN", [=] { return Results{result("a", nn::relu(z))}; },
               {{"a", {2}, {static_cast<double>(nan), 0}}},
               {{"NaN is lost: keep what is not below 0, so that a broken network shows it",
                 {{"a", {2}, {0, 0}}}}});
}

std::vector<Trial> relu_trials() { return {bent({3, 4}, 6), bent({7}, 7), bent_nan()}; }

Trial network(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes,
              std::uint32_t seed) {
  Generator g(seed);
  const Tensor xb = random({rows, inputs}, g);
  const nn::Params params = {random({inputs, hidden}, g), random({hidden}, g),
                             random({hidden, classes}, g), random({classes}, g)};
  const Matrix x(xb), w1(params.w1), b1(params.b1), w2(params.w2), b2(params.b2);
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
  return trial(
      shapes({{"xb", xb.shape()}, {"w1", params.w1.shape()}, {"w2", params.w2.shape()}}),
      [=] { return Results{result("preds", nn::simple_net(xb, params))}; }, preds(out), guesses);
}

std::vector<Trial> net_trials() { return {network(3, 3, 3, 3, 8), network(4, 5, 6, 2, 9)}; }

}  // namespace

std::vector<Check> net_checks() {
  return {
      {"lesson03", "relu", "lesson03_network/relu.cpp", "lesson03_network/relu.h", "Tensor relu(",
       "without a bend two linear maps in a row are one: x (w1 w2) + (b1 w2 + b2).", relu_trials},
      {"lesson03", "simple_net", "lesson03_network/simple_net.cpp", "lesson03_network/simple_net.h",
       "Tensor simple_net(",
       "the hidden units are found by training, not named by us: that is all \"network\" means.",
       net_trials}};
}

}  // namespace next
