#include "tests/next/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace next {
namespace {

std::string shown(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

double largest(const Result& result) {
  double most = 0;
  for (const double value : result.values) most = std::max(most, std::abs(value));
  return most;
}

// "out[1, 2]", "loss".
std::string place(const Result& result, std::size_t i) {
  if (result.shape.empty()) return result.name;
  nn::Shape index = result.shape;
  for (std::size_t axis = index.size(); axis-- > 0; i /= result.shape[axis]) {
    index[axis] = i % result.shape[axis];
  }
  return result.name + nn::to_string(index);
}

// The first difference; "" if there is none.
std::string difference(const Result& got, const Result& expected, double tolerance) {
  if (got.shape != expected.shape || got.values.size() != expected.values.size()) {
    return expected.name + ": got shape " + nn::to_string(got.shape) + ", expected " +
           nn::to_string(expected.shape);
  }
  for (std::size_t i = 0; i < expected.values.size(); ++i) {
    const double want = expected.values[i];
    if (std::abs(got.values[i] - want) <= tolerance * largest(expected)) continue;
    if (std::isnan(want) && std::isnan(got.values[i])) continue;
    return place(expected, i) + ": got " + shown(got.values[i]) + ", expected " + shown(want);
  }
  return "";
}

std::string difference(const Results& got, const Results& expected, double tolerance) {
  for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
    const std::string found = difference(got[i], expected[i], tolerance);
    if (!found.empty()) return found;
  }
  if (got.size() == expected.size()) return "";
  return "got " + std::to_string(got.size()) + " results, expected " +
         std::to_string(expected.size());
}

// The one number that every expected value was multiplied by to give what was got.
std::optional<double> factor_between(const Result& got, const Result& expected) {
  const double most = largest(expected);
  const auto at =
      std::ranges::find_if(expected.values, [&](double value) { return std::abs(value) == most; });
  if (most == 0 || got.shape != expected.shape) return std::nullopt;
  const double factor = got.values[static_cast<std::size_t>(at - expected.values.begin())] / *at;
  Result scaled = expected;
  for (double& value : scaled.values) value *= factor;
  const bool is_it = difference(got, scaled, kTolerance).empty();
  return is_it ? std::optional(factor) : std::nullopt;
}

bool is_transposed(const Result& got, const Result& expected) {
  if (got.shape.size() != 2 || expected.shape.size() != 2) return false;
  const std::size_t rows = expected.shape[0];
  const std::size_t columns = expected.shape[1];
  if (got.shape != nn::Shape{columns, rows}) return false;
  for (std::size_t i = 0; i < expected.values.size(); ++i) {
    const double there = got.values[(i % columns) * rows + i / columns];
    if (!(std::abs(there - expected.values[i]) <= kTolerance * largest(expected))) return false;
  }
  return true;
}

bool has_the_values(const Result& got, const Result& expected) {
  return difference({"", expected.shape, got.values}, expected, kTolerance).empty();
}

// A whole row or more is right, or all but the last value, and then it is wrong.
bool ends_too_early(const Result& got, const Result& expected) {
  const std::size_t row = expected.shape.empty() ? 1 : expected.shape.back();
  std::size_t right = 0;
  const auto is_right = [&](std::size_t i) {
    return std::abs(got.values[i] - expected.values[i]) <= kTolerance * largest(expected);
  };
  while (right < got.values.size() && is_right(right)) ++right;
  return right + 1 == got.values.size() || (expected.shape.size() > 1 && right >= row);
}

// What can be seen of one wrong result without knowing the function.
std::string seen(const Result& got, const Result& expected) {
  const auto all = [&](auto&& holds) { return std::ranges::all_of(got.values, holds); };
  if (got.values.empty()) return "an empty tensor is returned";
  if (std::ranges::any_of(got.values, [](double v) { return std::isnan(v); })) {
    return "something is divided by 0, or infinity taken from infinity: NaN is not a number";
  }
  if (is_transposed(got, expected)) return "rows and columns are swapped";
  if (got.shape != expected.shape) {
    return has_the_values(got, expected) ? "the values are right, and only the shape is another"
                                         : "";
  }
  if (all([](double v) { return v == 0; })) return "the result is never filled in: all of it is 0";
  const std::optional<double> factor = factor_between(got, expected);
  if (!factor && ends_too_early(got, expected)) {
    return "a loop ends too early: what stands before is right";
  }
  if (!factor) return "";
  if (std::abs(*factor + 1) < kTolerance) return "the sign is the wrong one everywhere";
  return "every value of " + expected.name + " is " + shown(*factor) + " times what it should be";
}

std::string likely_mistake(const Results& got, const Results& expected,
                           const std::vector<Guess>& guesses, double tolerance) {
  for (const Guess& guess : guesses) {
    if (difference(got, guess.results, tolerance).empty()) return guess.text;
  }
  for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
    if (!difference(got[i], expected[i], tolerance).empty()) return seen(got[i], expected[i]);
  }
  return "";
}

}  // namespace

Result result(const std::string& name, const nn::Tensor& tensor) {
  return {name, tensor.shape(), {tensor.values().begin(), tensor.values().end()}};
}

Result result(const std::string& name, const oracle::Matrix& matrix) {
  return {name, {matrix.rows, matrix.columns}, matrix.values};
}

Result vector(const std::string& name, const oracle::Matrix& matrix) {
  return {name, {matrix.values.size()}, matrix.values};
}

Result number(const std::string& name, double value) { return {name, {}, {value}}; }

std::string what_is_wrong(const Results& got, const Results& expected,
                          const std::vector<Guess>& guesses, double tolerance) {
  const std::string wrong = difference(got, expected, tolerance);
  if (wrong.empty()) return "";
  const std::string likely = likely_mistake(got, expected, guesses, tolerance);
  return likely.empty() ? wrong : wrong + "\nIt looks as if " + likely + ".";
}

}  // namespace next
