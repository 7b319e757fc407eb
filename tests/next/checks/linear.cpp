#include "lesson02_linear/linear.h"

#include <cmath>

#include "lesson02_linear/init_params.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Trial drawn(const Shape& size, float std, std::uint32_t seed) {
  Generator generator(seed);
  const Matrix z(randn(size, generator));
  const auto as = [&](Matrix m) { return Results{{"params", size, std::move(m.values)}}; };
  const auto s = static_cast<double>(std);
  Matrix backwards = times(z, s);
  std::reverse(backwards.values.begin(), backwards.values.end());
  Matrix one = z;
  std::fill(one.values.begin(), one.values.end(), z.values[0] * s);
  char given[80];
  std::snprintf(given, sizeof given, "size %s, std %g", nn::to_string(size).c_str(), s);
  return trial(
      given,
      [=] {
        Generator again(seed);
        return Results{result("params", nn::init_params(size, again, std))};
      },
      as(times(z, s)),
      {{"the draws are not multiplied by std", as(z)},
       {"the draws are divided by std", as(times(z, 1 / s))},
       {"std is taken for the variance: multiply by std, not by its root",
        as(times(z, std::sqrt(s)))},
       {"std is squared", as(times(z, s * s))},
       {"the sign of the draws is lost", as(map(z, [=](double v) { return std::abs(v) * s; }))},
       {"std is added instead of multiplied", as(map(z, [=](double v) { return v + s; }))},
       {"the mean is std instead of 0", as(map(z, [=](double v) { return v * s + s; }))},
       {"one number is drawn for all weights: each needs a draw of its own", as(one)},
       {"the numbers are drawn in the opposite order: fill the tensor from its start",
        as(backwards)}});
}

// Two calls with one generator: the second must go on where the first stopped.
Trial drawn_twice() {
  Generator generator(5);
  const Matrix first(randn({4}, generator));
  const Matrix second(randn({4}, generator));
  return trial("one generator, two calls of size [4]",
               [] {
                 Generator again(5);
                 const Tensor one = nn::init_params({4}, again, 1.0f);
                 return Results{result("the first", one),
                                result("the second", nn::init_params({4}, again, 1.0f))};
               },
               {vector("the first", first), vector("the second", second)},
               {{"the generator is copied, so that every call draws the same numbers",
                 {vector("the first", first), vector("the second", first)}}});
}

std::vector<Trial> init_trials() {
  return {drawn({3, 4}, 3, 41), drawn({6}, 0.25f, 42), drawn_twice()};
}

Trial weighted(std::size_t rows, std::size_t inputs, std::size_t outputs, std::uint32_t seed) {
  Generator g(seed);
  const Tensor x = random({rows, inputs}, g);
  const Tensor w = random({inputs, outputs}, g);
  const Tensor b = random({outputs}, g, 2);
  const Matrix xm(x), wm(w), bias(b);
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
  return trial(
      shapes({{"x", x.shape()}, {"w", w.shape()}, {"b", b.shape()}}),
      [=] { return Results{result("out", nn::linear(x, w, b))}; }, with_bias(1), guesses);
}

std::vector<Trial> linear_trials() {
  return {weighted(4, 4, 4, 3), weighted(5, 2, 3, 4), weighted(1, 6, 2, 5)};
}

}  // namespace

std::vector<Check> linear_checks() {
  return {{"lesson02", "init_params", "lesson02_linear/init_params.cpp",
           "lesson02_linear/init_params.h", "Tensor init_params(",
           "equal weights would get equal gradients and stay equal for ever; random ones differ.",
           init_trials},
          {"lesson02", "linear", "lesson02_linear/linear.cpp", "lesson02_linear/linear.h",
           "Tensor linear(",
           "each output is a dot product of a row of x and a column of w; b shifts all rows alike.",
           linear_trials}};
}

}  // namespace next
