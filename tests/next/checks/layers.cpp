#include <algorithm>

#include "lesson04_training/backward.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Results one(const std::string& name, const Matrix& m) { return {result(name, m)}; }

// Of x and dout.
Known known_dw(const Arguments& a) {
  const Matrix x(a[0]), dout(a[1]);
  const std::size_t rows = x.rows, inputs = x.columns, outputs = dout.columns;
  const Matrix dw = oracle::matmul(oracle::transpose(x), dout);
  Matrix last = dw;  // of the last image alone
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t n = 0; n < outputs; ++n) {
      last.at(i, n) = x.at(rows - 1, i) * dout.at(rows - 1, n);
    }
  }
  Matrix first = dw;  // of the first image alone
  for (std::size_t i = 0; i < first.values.size(); ++i) {
    first.values[i] = x.at(0, i / outputs) * dout.at(0, i % outputs);
  }
  const auto minus = [](double a, double b) { return a - b; };
  std::vector<Guess> guesses = {
      {"the first image is left out", one("dw", map(dw, first, minus))},
      {"the last image is left out", one("dw", map(dw, last, minus))},
      {"the sum is divided by the batch size, which dout already is",
       one("dw", times(dw, 1 / static_cast<double>(rows)))},
      {"only the last image counts: the sum runs over all of the batch", one("dw", last)},
      {"the result is transposed: dw = xᵀ dout, not doutᵀ x", one("dw", oracle::transpose(dw))}};
  if (rows == inputs && inputs == outputs) {
    guesses.push_back(
        {"the transpose is missing: dw = xᵀ dout", one("dw", oracle::matmul(x, dout))});
    guesses.push_back({"dout is transposed instead of x: dw = xᵀ dout",
                       one("dw", oracle::matmul(x, oracle::transpose(dout)))});
    guesses.push_back(
        {"x and dout are in the opposite order: dw = xᵀ dout", one("dw", oracle::matmul(dout, x))});
    guesses.push_back({"x and dout are in the opposite order: dw = xᵀ dout",
                       one("dw", oracle::matmul(dout, oracle::transpose(x)))});
  }
  return {one("dw", dw), guesses};
}

Trial of_weights(std::size_t rows, std::size_t inputs, std::size_t outputs) {
  Generator g(21);
  const Arguments a = {random({rows, inputs}, g), random({rows, outputs}, g)};
  return trial(
      shapes({{"x", a[0].shape()}, {"dout", a[1].shape()}}),
      [=] { return Results{result("dw", nn::linear_backward_w(a[0], a[1]))}; }, known_dw(a));
}

std::vector<Trial> weights_trials() { return {of_weights(4, 4, 4), of_weights(5, 3, 2)}; }

// Of dout.
Known known_db(const Arguments& a) {
  const Matrix d(a[0]);
  const std::size_t rows = d.rows, outputs = d.columns;
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
  return {as(db),
          {{"the rows are averaged, not added up", as(times(db, 1 / static_cast<double>(rows)))},
           {"the columns are added up, not the rows: db has one value an output", as(across)},
           {"only the first row counts", as(first)},
           {"only the last row counts", as(last)},
           {"all of dout is added up into each value",
            as(map(db, [&](double) { return mean(d) * static_cast<double>(d.values.size()); }))}}};
}

Trial of_bias(std::size_t rows, std::size_t outputs) {
  Generator g(22);
  const Tensor dout = random({rows, outputs}, g);
  return trial(
      "dout " + nn::to_string(dout.shape()),
      [=] { return Results{result("db", nn::linear_backward_b(dout))}; }, known_db({dout}));
}

std::vector<Trial> bias_trials() { return {of_bias(4, 4), of_bias(5, 3)}; }

// Of dout and w.
Known known_dx(const Arguments& a) {
  const Matrix dout(a[0]), w(a[1]);
  const std::size_t rows = dout.rows, inputs = w.rows, outputs = w.columns;
  const Matrix dx = oracle::matmul(dout, oracle::transpose(w));
  std::vector<Guess> guesses = {
      {"it is divided by the batch size, which dout already is",
       one("dx", times(dx, 1 / static_cast<double>(rows)))},
      {"the result is transposed: dx = dout wᵀ, not w doutᵀ", one("dx", oracle::transpose(dx))}};
  if (rows == inputs && inputs == outputs) {
    guesses.push_back({"w is not transposed: dx = dout wᵀ", one("dx", oracle::matmul(dout, w))});
    guesses.push_back({"dout is transposed instead of w: dx = dout wᵀ",
                       one("dx", oracle::matmul(oracle::transpose(dout), w))});
    guesses.push_back(
        {"dout and w are in the opposite order: dx = dout wᵀ", one("dx", oracle::matmul(w, dout))});
  }
  return {one("dx", dx), guesses};
}

Trial of_input(std::size_t rows, std::size_t inputs, std::size_t outputs) {
  Generator g(23);
  const Arguments a = {random({rows, outputs}, g), random({inputs, outputs}, g)};
  return trial(
      shapes({{"dout", a[0].shape()}, {"w", a[1].shape()}}),
      [=] { return Results{result("dx", nn::linear_backward_x(a[0], a[1]))}; }, known_dx(a));
}

std::vector<Trial> input_trials() { return {of_input(4, 4, 4), of_input(5, 3, 2)}; }

// Of da and a.
Known known_dz(const Arguments& given) {
  const Matrix da(given[0]), a(given[1]);
  const auto each = [&](auto&& f) {
    return Results{{"dz", given[0].shape(), map(da, a, f).values}};
  };
  return {each([](double d, double v) { return v > 0 ? d : 0; }),
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
           {"the sign is turned round", each([](double d, double v) { return v > 0 ? -d : 0; })}}};
}

Trial of_relu(const Shape& shape, std::uint32_t seed) {
  Generator g(seed);
  const Tensor da = random(shape, g);
  Tensor a = random(shape, g);
  for (float& value : a.values()) value = std::max(value, 0.0f);
  return trial(
      shapes({{"da", shape}, {"a", shape}}),
      [=] { return Results{result("dz", nn::relu_backward(da, a))}; }, known_dz({da, a}));
}

std::vector<Trial> relu_trials() { return {of_relu({4, 5}, 24), of_relu({6}, 25)}; }

Check check(const std::string& function, const std::string& why, std::vector<Trial> (*trials)(),
            Known (*known)(const Arguments&)) {
  const std::string room = "lesson04_training/backward";
  return {"lesson04", function, room + ".cpp", room + ".h", "Tensor " + function + "(",
          why,        trials,   known};
}

}  // namespace

std::vector<Check> layer_checks() {
  return {
      check(
          "linear_backward_w",
          "w[i,n] has a part in every image's output, with the factor x[b,i]: add over the batch.",
          weights_trials, known_dw),
      check("linear_backward_b",
            "a bias has a part in every image's output with the factor 1: the sum of the rows.",
            bias_trials, known_db),
      check("linear_backward_x",
            "x[b,i] reaches every output n with the factor w[i,n]: add over the outputs.",
            input_trials, known_dx),
      check("relu_backward",
            "where a unit is silent, moving its input a little changes nothing: no gradient.",
            relu_trials, known_dz),
  };
}

}  // namespace next
