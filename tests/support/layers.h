// What the layers of lesson04_training/beyond are compared with: plain loops in double, without a
// line of the code under test.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "tests/support/oracle.h"

namespace oracle {

// An Extent is anything with rows, columns and channels: the code under test has its own.

// Convolution as its definition has it: for every image, place and kernel the sum over the kernel's
// rows, its columns and the channels. Seven loops. x [B, rows·columns·channels], channels last;
// w [kernel·kernel·channels, N].
template <class Extent>
Matrix conv(const Matrix& x, const Extent& in, std::size_t kernel, std::size_t stride,
            const Matrix& w, const Matrix& bias) {
  const std::size_t rows = (in.rows - kernel) / stride + 1;
  const std::size_t columns = (in.columns - kernel) / stride + 1;
  Matrix out(x.rows, rows * columns * w.columns);
  for (std::size_t b = 0; b < x.rows; ++b)
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c)
        for (std::size_t n = 0; n < w.columns; ++n) {
          double sum = bias.at(0, n);
          for (std::size_t i = 0; i < kernel; ++i)
            for (std::size_t j = 0; j < kernel; ++j)
              for (std::size_t k = 0; k < in.channels; ++k) {
                const std::size_t pixel = (r * stride + i) * in.columns + c * stride + j;
                sum +=
                    x.at(b, pixel * in.channels + k) * w.at((i * kernel + j) * in.channels + k, n);
              }
          out.at(b, (r * columns + c) * w.columns + n) = sum;
        }
  return out;
}

// The way back, over the same seven loops: what each product in a sum passes on to its factors.
struct ConvGradients {
  Matrix dx, dw, db;
};
template <class Extent>
ConvGradients conv_backward(const Matrix& x, const Extent& in, std::size_t kernel,
                            std::size_t stride, const Matrix& w, const Matrix& dout) {
  const std::size_t rows = (in.rows - kernel) / stride + 1;
  const std::size_t columns = (in.columns - kernel) / stride + 1;
  ConvGradients g{Matrix(x.rows, x.columns), Matrix(w.rows, w.columns), Matrix(1, w.columns)};
  for (std::size_t b = 0; b < x.rows; ++b)
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c)
        for (std::size_t n = 0; n < w.columns; ++n) {
          const double d = dout.at(b, (r * columns + c) * w.columns + n);
          g.db.at(0, n) += d;
          for (std::size_t i = 0; i < kernel; ++i)
            for (std::size_t j = 0; j < kernel; ++j)
              for (std::size_t k = 0; k < in.channels; ++k) {
                const std::size_t pixel = (r * stride + i) * in.columns + c * stride + j;
                const std::size_t weight = (i * kernel + j) * in.channels + k;
                g.dx.at(b, pixel * in.channels + k) += d * w.at(weight, n);
                g.dw.at(weight, n) += d * x.at(b, pixel * in.channels + k);
              }
        }
  return g;
}

template <class Extent>
Matrix max_pool(const Matrix& x, const Extent& in) {
  Matrix out(x.rows, (in.rows / 2) * (in.columns / 2) * in.channels);
  for (std::size_t b = 0; b < x.rows; ++b)
    for (std::size_t r = 0; r < in.rows / 2; ++r)
      for (std::size_t c = 0; c < in.columns / 2; ++c)
        for (std::size_t k = 0; k < in.channels; ++k) {
          const auto pixel = [&](std::size_t i, std::size_t j) {
            return x.at(b, ((2 * r + i) * in.columns + 2 * c + j) * in.channels + k);
          };
          out.at(b, (r * (in.columns / 2) + c) * in.channels + k) =
              std::max({pixel(0, 0), pixel(0, 1), pixel(1, 0), pixel(1, 1)});
        }
  return out;
}

// The way back: a pixel gets what comes for its four if it is the largest of them.
template <class Extent>
Matrix max_pool_backward(const Matrix& x, const Extent& in, const Matrix& dout) {
  Matrix dx(x.rows, x.columns);
  const Matrix out = max_pool(x, in);
  for (std::size_t b = 0; b < x.rows; ++b)
    for (std::size_t r = 0; r < in.rows / 2 * 2; ++r)
      for (std::size_t c = 0; c < in.columns / 2 * 2; ++c)
        for (std::size_t k = 0; k < in.channels; ++k) {
          const std::size_t from = (r * in.columns + c) * in.channels + k;
          const std::size_t to = (r / 2 * (in.columns / 2) + c / 2) * in.channels + k;
          if (x.at(b, from) == out.at(b, to)) dx.at(b, from) = dout.at(b, to);
        }
  return dx;
}

// Over all rows and pixels, channel by channel; divided by their number, not one less.
inline Matrix batch_norm(const Matrix& x, std::size_t channels, const Matrix& gain,
                         const Matrix& bias) {
  Matrix out = x;
  const double n = static_cast<double>(x.values.size() / channels);
  for (std::size_t k = 0; k < channels; ++k) {
    double mean = 0, variance = 0;
    for (std::size_t i = k; i < x.values.size(); i += channels) mean += x.values[i] / n;
    for (std::size_t i = k; i < x.values.size(); i += channels)
      variance += std::pow(x.values[i] - mean, 2) / n;
    for (std::size_t i = k; i < x.values.size(); i += channels)
      out.values[i] =
          gain.at(0, k) * (x.values[i] - mean) / std::sqrt(variance + 1e-5) + bias.at(0, k);
  }
  return out;
}

inline double cross_entropy(const Matrix& preds, const Matrix& y) {
  double loss = 0;
  for (std::size_t b = 0; b < preds.rows; ++b) {
    double sum = 0;
    for (std::size_t c = 0; c < preds.columns; ++c) sum += std::exp(preds.at(b, c));
    for (std::size_t c = 0; c < preds.columns; ++c)
      loss -= y.at(b, c) * (preds.at(b, c) - std::log(sum));
  }
  return loss / static_cast<double>(preds.rows);
}

// A number that depends on every entry of `out` in its own way: Σ out · weights. Its derivative
// with respect to out is `weights`.
inline double weighted_sum(const Matrix& out, const Matrix& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < out.values.size(); ++i) sum += out.values[i] * weights.values[i];
  return sum;
}

inline void fill_random(nn::Tensor& t, nn::Generator& generator) {
  t = nn::randn(t.shape(), generator);
}

}  // namespace oracle
