// What the tests compare with: the article's mathematics once more, as plain loops in double. Slow,
// obvious, and without a line of the code under test.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/tensor/random.h"
#include "common/tensor/tensor.h"

namespace oracle {

// A matrix of doubles, row-major; a vector is a matrix of one row.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> values;

  Matrix(std::size_t r, std::size_t c) : rows(r), columns(c), values(r * c, 0.0) {}
  explicit Matrix(const nn::Tensor& t)
      : rows(t.rank() == 2 ? t.size(0) : 1),
        columns(t.rank() == 2 ? t.size(1) : t.size(0)),
        values(t.values().begin(), t.values().end()) {}

  double& at(std::size_t r, std::size_t c) { return values.at(r * columns + c); }
  double at(std::size_t r, std::size_t c) const { return values.at(r * columns + c); }
};

inline Matrix transpose(const Matrix& m) {
  Matrix result(m.columns, m.rows);
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t c = 0; c < m.columns; ++c) result.at(c, r) = m.at(r, c);
  }
  return result;
}

inline Matrix matmul(const Matrix& a, const Matrix& b) {
  Matrix result(a.rows, b.columns);
  for (std::size_t r = 0; r < a.rows; ++r) {
    for (std::size_t c = 0; c < b.columns; ++c) {
      for (std::size_t k = 0; k < a.columns; ++k) result.at(r, c) += a.at(r, k) * b.at(k, c);
    }
  }
  return result;
}

inline Matrix linear(const Matrix& x, const Matrix& w, const Matrix& b) {
  Matrix out = matmul(x, w);
  for (std::size_t r = 0; r < out.rows; ++r) {
    for (std::size_t c = 0; c < out.columns; ++c) out.at(r, c) += b.at(0, c);
  }
  return out;
}

inline double sigmoid(double v) { return 1.0 / (1.0 + std::exp(-v)); }

// The weights of the network, in the order w1, b1, w2, b2.
using Net = std::vector<Matrix>;

inline Matrix simple_net(const Matrix& x, const Net& net) {
  Matrix hidden = linear(x, net[0], net[1]);
  for (double& value : hidden.values) value = value > 0 ? value : 0;
  return linear(hidden, net[2], net[3]);
}

inline double mnist_loss(const Matrix& predictions, const Matrix& targets) {
  double sum = 0;
  for (std::size_t i = 0; i < predictions.values.size(); ++i) {
    const double s = sigmoid(predictions.values[i]);
    sum += targets.values[i] == 1.0 ? 1.0 - s : s;
  }
  return sum / static_cast<double>(predictions.values.size());
}

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

inline testing::AssertionResult contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "expected '" << part << "' in '" << text << "'";
}
