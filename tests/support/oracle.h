// What the tests compare with, and how: the mathematics is in matrix.h.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "common/tensor/random.h"
#include "common/tensor/tensor.h"
#include "tests/support/matrix.h"

namespace oracle {

// ∂f/∂m by central differences, entry by entry: (f(m + h) - f(m - h)) / 2h. In double the error is
// some h² from the curvature and 1e-16 / h from rounding: 1e-10 or so at h = 1e-5.
template <class Function>
Matrix numerical_gradient(Matrix& m, const Function& f) {
  constexpr double kStep = 1e-5;
  Matrix gradient(m.rows, m.columns);
  for (std::size_t i = 0; i < m.values.size(); ++i) {
    const double value = m.values[i];
    m.values[i] = value + kStep;
    const double above = f();
    m.values[i] = value - kStep;
    const double below = f();
    m.values[i] = value;
    gradient.values[i] = (above - below) / (2.0 * kStep);
  }
  return gradient;
}

// |got - want| / |want|, with the Euclidean norm over all entries. NaN if anything is.
inline double relative_error(const nn::Tensor& got, const Matrix& want) {
  double difference = 0;
  double norm = 0;
  for (std::size_t i = 0; i < want.values.size(); ++i) {
    difference += std::pow(static_cast<double>(got[i]) - want.values[i], 2);
    norm += std::pow(want.values[i], 2);
  }
  return std::sqrt(difference / norm);
}

// Success if `got` has the size of `want` and a relative error of at most `tolerance`. Two tensors
// of zeros do not agree: such a comparison would prove nothing. `hint` says what is likely wrong.
inline testing::AssertionResult close(const nn::Tensor& got, const Matrix& want, double tolerance,
                                      const std::string& hint = "") {
  const auto failure = [&] {
    return testing::AssertionFailure() << (hint.empty() ? "" : hint + ": ");
  };
  if (got.size() != want.values.size()) {
    return failure() << "got shape " << nn::to_string(got.shape()) << ", expected " << want.rows
                     << " x " << want.columns;
  }
  const auto is_zero = [](double value) { return value == 0.0; };
  if (std::ranges::all_of(want.values, is_zero)) {
    return failure() << "all expected values are 0: this comparison would prove nothing";
  }
  const double error = relative_error(got, want);
  if (!(error <= tolerance)) {  // not (error > tolerance): a NaN must fail
    std::size_t worst = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
      const auto distance = [&](std::size_t k) {
        return std::abs(static_cast<double>(got[k]) - want.values[k]);
      };
      if (!(distance(i) <= distance(worst))) worst = i;
    }
    return failure() << "relative error " << error << ", allowed " << tolerance
                     << "; largest difference at index " << worst << ": got " << got[worst]
                     << ", expected " << want.values[worst];
  }
  return testing::AssertionSuccess();
}

// Targets for B images in no particular order: one 1 a row.
inline nn::Tensor random_targets(std::size_t rows, std::size_t classes, nn::Generator& generator) {
  nn::Tensor y({rows, classes});
  for (std::size_t b = 0; b < rows; ++b) y.row(b)[generator.below(classes)] = 1.0f;
  return y;
}

// The numbers 0 to n - 1 in order.
inline std::vector<std::size_t> counted_to(std::size_t n) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < n; ++i) numbers.push_back(i);
  return numbers;
}

}  // namespace oracle

// The message of the exception that `f` throws as an E, or a text that says that it did not.
template <class E, class Function>
std::string message_of(const Function& f) {
  try {
    f();
  } catch (const E& error) {
    return error.what();
  } catch (...) {
    return "(threw something of another type)";
  }
  return "(threw nothing)";
}

// What stands between the tags of the first element of an SVG that begins so: `<text x="7" y="9"`.
inline std::string words_of(const std::string& svg, const std::string& element) {
  const std::size_t found = svg.find(element);
  if (found == std::string::npos) return "(no " + element + ")";
  const std::size_t from = svg.find('>', found) + 1;
  return svg.substr(from, svg.find('<', from) - from);
}

inline testing::AssertionResult contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "expected '" << part << "' in '" << text << "'";
}

inline testing::AssertionResult contains_all(const std::string& text,
                                             const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    if (const testing::AssertionResult found = contains(text, part); !found) return found;
  }
  return testing::AssertionSuccess();
}
