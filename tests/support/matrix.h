// The article's mathematics once more, as plain loops in double. Slow, obvious, and without a line
// of the code under test.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "common/tensor/tensor.h"
#include "lesson02_linear/matmul/loops.h"

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
  const std::span<const double> left(a.values);
  const std::span<const double> right(b.values);
  nn::loops::as_written<double>({a.rows, a.columns, b.columns}, left, right, result.values);
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

}  // namespace oracle
