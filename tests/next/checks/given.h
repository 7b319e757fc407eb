// Arguments for the trials, and arithmetic on matrices of doubles for what they should give.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/tensor/random.h"
#include "common/tensor/tensor.h"
#include "tests/support/matrix.h"

namespace next {

using nn::Generator;
using nn::Shape;
using nn::Tensor;
using oracle::Matrix;

inline Tensor random(const Shape& shape, Generator& generator, float std = 1) {
  Tensor tensor = randn(shape, generator);
  for (float& value : tensor.values()) value *= std;
  return tensor;
}

// One 1 in each row.
inline Tensor targets(std::size_t rows, std::size_t classes, Generator& generator) {
  Tensor y({rows, classes});
  for (std::size_t b = 0; b < rows; ++b) y.row(b)[generator.below(classes)] = 1;
  return y;
}

// Numbers as a tensor; a list of whole ones, and back.
template <class Numbers>
Tensor as_tensor(const Shape& shape, const Numbers& numbers) {
  Tensor tensor(shape);
  for (std::size_t i = 0; i < tensor.size(); ++i) tensor[i] = static_cast<float>(numbers[i]);
  return tensor;
}
using Order = std::vector<std::size_t>;
inline Tensor as_tensor(const Order& order) { return as_tensor({order.size()}, order); }
inline Order as_order(const Tensor& tensor) {
  return {tensor.values().begin(), tensor.values().end()};
}

// "x [5, 4], w [4, 3]".
inline std::string shapes(const std::vector<std::pair<std::string, Shape>>& named) {
  std::string text;
  for (const auto& [name, shape] : named) {
    text += (text.empty() ? "" : ", ") + name + " " + nn::to_string(shape);
  }
  return text;
}

// f of each value, of each pair of values.
template <class Function>
Matrix map(Matrix m, const Function& f) {
  for (double& value : m.values) value = f(value);
  return m;
}

template <class Function>
Matrix map(Matrix a, const Matrix& b, const Function& f) {
  for (std::size_t i = 0; i < a.values.size(); ++i) a.values[i] = f(a.values[i], b.values[i]);
  return a;
}

inline Matrix times(Matrix m, double factor) {
  return map(std::move(m), [=](double v) { return v * factor; });
}

inline double mean(const Matrix& m) {
  double sum = 0;
  for (const double value : m.values) sum += value;
  return sum / static_cast<double>(m.values.size());
}

inline double relu_of(double z) { return z > 0 ? z : 0; }

// exp, divided by the sum of its row: what PyTorch's softmax(dim=1) gives.
inline Matrix softmax(Matrix m) {
  for (std::size_t r = 0; r < m.rows; ++r) {
    double sum = 0;
    for (std::size_t c = 0; c < m.columns; ++c) sum += m.at(r, c) = std::exp(m.at(r, c));
    for (std::size_t c = 0; c < m.columns; ++c) m.at(r, c) /= sum;
  }
  return m;
}

}  // namespace next
