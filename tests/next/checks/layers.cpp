#include <algorithm>

#include "lesson04_training/backward.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// x, dout and w of a layer, and the results that the guesses are made of.
struct Layer {
  Tensor x, dout, w;
  Matrix xm, dm, wm;

  Layer(std::size_t rows, std::size_t inputs, std::size_t outputs, Generator g)
      : x(random({rows, inputs}, g)),
        dout(random({rows, outputs}, g)),
        w(random({inputs, outputs}, g)),
        xm(x),
        dm(dout),
        wm(w) {}
};

Results one(const std::string& name, const Matrix& m) { return {result(name, m)}; }

Trial of_weights(std::size_t rows, std::size_t inputs, std::size_t outputs) {
  const Layer l(rows, inputs, outputs, Generator(21));
  const Matrix dw = oracle::matmul(oracle::transpose(l.xm), l.dm);
  Matrix last = dw;  // of the last image alone
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t n = 0; n < outputs; ++n) {
      last.at(i, n) = l.xm.at(rows - 1, i) * l.dm.at(rows - 1, n);
    }
  }
  Matrix first = dw;  // of the first image alone
  for (std::size_t i = 0; i < first.values.size(); ++i) {
    first.values[i] = l.xm.at(0, i / outputs) * l.dm.at(0, i % outputs);
  }
  const auto minus = [](double a, double b) { return a - b; };
  std::vector<Guess> guesses = {
      {"the first image is left out", one("dw", map(dw, first, minus))},
      {"the last image is left out", one("dw", map(dw, last, minus))},
      {"the sum is divided by the batch size, which dout already is",
       one("dw", times(dw, 1 / static_cast<double>(rows)))},
      {"only the last image counts: the sum runs over all of the batch", one("dw", last)}};
  if (rows == inputs && inputs == outputs) {
    guesses.push_back(
        {"the transpose is missing: dw = xᵀ dout", one("dw", oracle::matmul(l.xm, l.dm))});
    guesses.push_back({"dout is transposed instead of x: dw = xᵀ dout",
                       one("dw", oracle::matmul(l.xm, oracle::transpose(l.dm)))});
    guesses.push_back({"x and dout are in the opposite order: dw = xᵀ dout",
                       one("dw", oracle::matmul(l.dm, l.xm))});
    guesses.push_back({"x and dout are in the opposite order: dw = xᵀ dout",
                       one("dw", oracle::matmul(l.dm, oracle::transpose(l.xm)))});
  }
  return trial(
      shapes({{"x", l.x.shape()}, {"dout", l.dout.shape()}}),
      [=] { return Results{result("dw", nn::linear_backward_w(l.x, l.dout))}; }, one("dw", dw),
      guesses);
}

std::vector<Trial> weights_trials() { return {of_weights(4, 4, 4), of_weights(5, 3, 2)}; }

Trial of_bias(std::size_t rows, std::size_t outputs) {
  Generator g(22);
  const Tensor dout = random({rows, outputs}, g);
  const Matrix d(dout);
  Matrix db(1, outputs), across(1, rows);
  for (std::size_t i = 0; i < d.values.size(); ++i) {
    db.values[i % outputs] += d.values[i];
    across.values[i / outputs] += d.values[i];
  }
  const auto as = [](const Matrix& m) { return Results{vector("db", m)}; };
  Matrix first(1, outputs), last(1, outputs);
  std::copy_n(d.values.begin(), outputs, first.values.begin());
  std::copy(d.values.end() - static_cast<std::ptrdiff_t>(outputs), d.values.end(),
            last.values.begin());
  return trial(
      "dout " + nn::to_string(dout.shape()),
      [=] { return Results{result("db", nn::linear_backward_b(dout))}; }, as(db),
      {{"the rows are averaged, not added up", as(times(db, 1 / static_cast<double>(rows)))},
       {"the columns are added up, not the rows: db has one value an output", as(across)},
       {"only the first row counts", as(first)},
       {"only the last row counts", as(last)},
       {"all of dout is added up into each value",
        as(map(db, [&](double) { return mean(d) * static_cast<double>(d.values.size()); }))}});
}

std::vector<Trial> bias_trials() { return {of_bias(4, 4), of_bias(5, 3)}; }

Trial of_input(std::size_t rows, std::size_t inputs, std::size_t outputs) {
  const Layer l(rows, inputs, outputs, Generator(23));
  const Matrix dx = oracle::matmul(l.dm, oracle::transpose(l.wm));
  std::vector<Guess> guesses = {{"it is divided by the batch size, which dout already is",
                                 one("dx", times(dx, 1 / static_cast<double>(rows)))}};
  if (rows == inputs && inputs == outputs) {
    guesses.push_back({"w is not transposed: dx = dout wᵀ", one("dx", oracle::matmul(l.dm, l.wm))});
    guesses.push_back({"dout is transposed instead of w: dx = dout wᵀ",
                       one("dx", oracle::matmul(oracle::transpose(l.dm), l.wm))});
    guesses.push_back({"dout and w are in the opposite order: dx = dout wᵀ",
                       one("dx", oracle::matmul(l.wm, l.dm))});
  }
  return trial(
      shapes({{"dout", l.dout.shape()}, {"w", l.w.shape()}}),
      [=] { return Results{result("dx", nn::linear_backward_x(l.dout, l.w))}; }, one("dx", dx),
      guesses);
}

std::vector<Trial> input_trials() { return {of_input(4, 4, 4), of_input(5, 3, 2)}; }

Trial of_relu(const Shape& shape, std::uint32_t seed) {
  Generator g(seed);
  const Tensor da = random(shape, g);
  Tensor a = random(shape, g);
  for (float& value : a.values()) value = std::max(value, 0.0f);
  const auto each = [&](auto&& f) {
    return Results{{"dz", shape, map(Matrix(da), Matrix(a), f).values}};
  };
  return trial(
      shapes({{"da", shape}, {"a", shape}}),
      [=] { return Results{result("dz", nn::relu_backward(da, a))}; },
      each([](double d, double v) { return v > 0 ? d : 0; }),
      {{"the gradient passes everywhere: where a is 0 it is to stop (a is never below 0)",
        each([](double d, double) { return d; })},
       {"the two cases are swapped: the gradient passes where a is above 0",
        each([](double d, double v) { return v > 0 ? 0 : d; })},
       {"the derivative alone is returned, 0 or 1, without the factor da",
        each([](double, double v) { return v > 0 ? 1 : 0; })},
       {"da decides what passes, not a", each([](double d, double) { return relu_of(d); })},
       {"it is multiplied by a, not by the slope of the ReLU, 0 or 1",
        each([](double d, double v) { return d * v; })},
       {"a comes back where it is above 0, not da",
        each([](double, double v) { return v > 0 ? v : 0; })},
       {"where a is 0, 1 stands in the place of 0",
        each([](double d, double v) { return v > 0 ? d : 1; })},
       {"the sign is turned round", each([](double d, double v) { return v > 0 ? -d : 0; })}});
}

std::vector<Trial> relu_trials() { return {of_relu({4, 5}, 24), of_relu({6}, 25)}; }

Check check(const std::string& function, const std::string& why, std::vector<Trial> (*trials)()) {
  const std::string room = "lesson04_training/backward";
  return {"lesson04", function, room + ".cpp", room + ".h", "Tensor " + function + "(",
          why,        trials};
}

}  // namespace

std::vector<Check> layer_checks() {
  return {
      check(
          "linear_backward_w",
          "w[i,n] has a part in every image's output, with the factor x[b,i]: add over the batch.",
          weights_trials),
      check("linear_backward_b",
            "a bias has a part in every image's output with the factor 1: the sum of the rows.",
            bias_trials),
      check("linear_backward_x",
            "x[b,i] reaches every output n with the factor w[i,n]: add over the outputs.",
            input_trials),
      check("relu_backward",
            "where a unit is silent, moving its input a little changes nothing: no gradient.",
            relu_trials),
  };
}

}  // namespace next
