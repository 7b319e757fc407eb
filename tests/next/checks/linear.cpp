#include "lesson02_linear/linear.h"

#include <cmath>

#include "lesson02_linear/init_params.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// What two calls with one generator give, and what it gives next: it must have moved on. Of rows,
// columns (0 for a vector), the seed of the generator, std.
Known known_draws(const Arguments& a) {
  const auto whole = [&](std::size_t i) { return static_cast<std::size_t>(a[i][0]); };
  const Shape size = whole(1) == 0 ? Shape{whole(0)} : Shape{whole(0), whole(1)};
  const auto s = static_cast<double>(a[3][0]);
  Generator generator(static_cast<std::uint32_t>(a[2][0]));
  const Generator start = generator;
  const Matrix first(randn(size, generator)), second(randn(size, generator));
  const Matrix then(randn({2}, generator));
  const auto calls = [&](const Matrix& one, const Matrix& two, const Matrix& next) {
    return Results{{"params", size, one.values},
                   {"params of the second call", size, two.values},
                   vector("what the generator gives next", next)};
  };
  // f of the draws of each call, or of each draw.
  const auto as = [&](auto&& f) { return calls(f(first), f(second), then); };
  const auto each = [&](auto&& f) { return as([&](const Matrix& m) { return map(m, f); }); };
  const auto backwards = [&](Matrix m) {
    std::reverse(m.values.begin(), m.values.end());
    return times(m, s);
  };
  Generator few = start;
  const Tensor drawn_once = randn({2}, few);
  const auto filled = [&](std::size_t i) {
    return map(first, [&](double) { return static_cast<double>(drawn_once[i]) * s; });
  };
  Generator copy = start;
  return {each([=](double v) { return v * s; }),
          {{"the draws are not multiplied by std", each([](double v) { return v; })},
           {"the draws are divided by std", each([=](double v) { return v / s; })},
           {"std is taken for the variance: multiply by std, not by its root",
            each([=](double v) { return v * std::sqrt(s); })},
           {"std is squared", each([=](double v) { return v * s * s; })},
           {"the sign of the draws is lost", each([=](double v) { return std::abs(v) * s; })},
           {"std is added instead of multiplied", each([=](double v) { return v + s; })},
           {"the mean is std instead of 0", each([=](double v) { return v * s + s; })},
           {"one number is drawn for all weights: each needs a draw of its own",
            calls(filled(0), filled(1), Matrix(randn({2}, few)))},
           {"the numbers are drawn in the opposite order: fill the tensor from its start",
            as(backwards)},
           {"the generator is copied, so that every call draws the same numbers",
            calls(times(first, s), times(first, s), Matrix(randn({2}, copy)))}}};
}

Trial drawn(const Shape& size, float std, float seed) {
  const auto rows = static_cast<float>(size[0]);
  const auto columns = size.size() == 1 ? 0 : static_cast<float>(size[1]);
  char given[80];
  std::snprintf(given, sizeof given, "size %s, std %g", nn::to_string(size).c_str(),
                static_cast<double>(std));
  return trial(
      given,
      [=] {
        Generator generator(static_cast<std::uint32_t>(seed));
        Results results = {result("params", nn::init_params(size, generator, std))};
        results.push_back(
            result("params of the second call", nn::init_params(size, generator, std)));
        results.push_back(result("what the generator gives next", randn({2}, generator)));
        return results;
      },
      known_draws(
          {Tensor({1}, {rows}), Tensor({1}, {columns}), Tensor({1}, {seed}), Tensor({1}, {std})}));
}

std::vector<Trial> init_trials() { return {drawn({3, 4}, 3, 41), drawn({6}, 0.25f, 42)}; }

// Of x, w and b.
Known known_outputs(const Arguments& a) {
  const Matrix xm(a[0]), wm(a[1]), bias(a[2]);
  const std::size_t rows = xm.rows, inputs = wm.rows, outputs = wm.columns;
  const Matrix product = oracle::matmul(xm, wm);
  const auto with_bias = [&](double factor) {
    return Results{result("out", oracle::linear(xm, wm, times(bias, factor)))};
  };
  Matrix one_row = product;
  for (std::size_t n = 0; n < outputs; ++n) one_row.at(0, n) += bias.at(0, n);
  Matrix last_row = product;
  for (std::size_t n = 0; n < outputs; ++n) last_row.at(rows - 1, n) += bias.at(0, n);
  std::vector<Guess> guesses = {
      {"the bias is missing", with_bias(0)},
      {"the product is missing: only the bias is there",
       {result("out", oracle::linear(times(xm, 0), wm, bias))}},
      {"the bias is subtracted", with_bias(-1)},
      {"the bias is added twice", with_bias(2)},
      {"the bias is added to the first row only: it belongs to every row",
       {result("out", one_row)}},
      {"the bias is added to the last row only: it belongs to every row",
       {result("out", last_row)}},
      {"the same b[0] is added everywhere: column n gets b[n]",
       {result("out", map(product, [&](double v) { return v + bias.values[0]; }))}}};
  Matrix multiplied = product;
  for (std::size_t i = 0; i < multiplied.values.size(); ++i) {
    multiplied.values[i] *= bias.values[i % outputs];
  }
  guesses.push_back({"it is multiplied by the bias, not added", {result("out", multiplied)}});
  if (rows == outputs && inputs == outputs) {
    Matrix by_row = product;
    for (std::size_t i = 0; i < by_row.values.size(); ++i)
      by_row.values[i] += bias.values[i / outputs];
    guesses.push_back({"row b gets bias[b]: column n is to get bias[n]", {result("out", by_row)}});
    guesses.push_back({"w is transposed, which it should not be",
                       {result("out", oracle::linear(xm, oracle::transpose(wm), bias))}});
    guesses.push_back({"x is transposed, which it should not be",
                       {result("out", oracle::linear(oracle::transpose(xm), wm, bias))}});
    guesses.push_back({"x and w are multiplied in the opposite order",
                       {result("out", oracle::linear(wm, xm, bias))}});
  }
  return {with_bias(1), guesses};
}

Trial weighted(std::size_t rows, std::size_t inputs, std::size_t outputs, std::uint32_t seed) {
  Generator g(seed);
  const Arguments a = {random({rows, inputs}, g), random({inputs, outputs}, g),
                       random({outputs}, g, 2)};
  return trial(
      shapes({{"x", a[0].shape()}, {"w", a[1].shape()}, {"b", a[2].shape()}}),
      [=] { return Results{result("out", nn::linear(a[0], a[1], a[2]))}; }, known_outputs(a));
}

std::vector<Trial> linear_trials() {
  return {weighted(4, 4, 4, 3), weighted(5, 2, 3, 4), weighted(1, 6, 2, 5)};
}

}  // namespace

std::vector<Check> linear_checks() {
  return {{"lesson02", "init_params", "lesson02_linear/init_params.cpp",
           "lesson02_linear/init_params.h", "Tensor init_params(",
           "equal weights would get equal gradients and stay equal for ever; random ones differ.",
           init_trials, known_draws},
          {"lesson02", "linear", "lesson02_linear/linear.cpp", "lesson02_linear/linear.h",
           "Tensor linear(",
           "each output is a dot product of a row of x and a column of w; b shifts all rows alike.",
           linear_trials, known_outputs}};
}

}  // namespace next
