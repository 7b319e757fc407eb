// The product of two matrices as plain loops: as one writes them first, in the right order, and in
// blocks. README.md beside this file says why their speeds differ so much. The first is also what
// the tests hold the fast way against (tests/support/matrix.h).
//
// All three: c = a b, [M, K] [K, N] = [M, N], row after row; the same sums of the same products.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace nn::loops {

struct Sizes {
  std::size_t m, k, n;
};

// Entry by entry: row i of a times column j of b. The innermost loop goes down a column of b, so
// each of its steps reads from another line of memory.
template <class Number>
void as_written(Sizes s, std::span<const Number> a, std::span<const Number> b,
                std::span<Number> c) {
  for (std::size_t i = 0; i < s.m; ++i) {
    for (std::size_t j = 0; j < s.n; ++j) {
      Number sum = 0;
      for (std::size_t k = 0; k < s.k; ++k) sum += a[i * s.k + k] * b[k * s.n + j];
      c[i * s.n + j] = sum;
    }
  }
}

// The same loops with the two inner ones swapped: row k of b, times a[i,k], is added to row i of c.
// The innermost loop goes along rows: neighbours in memory, several with one instruction. Here for
// the columns `from` to `to` of a row of c.
template <class Number>
void row_in_order(Sizes s, std::size_t i, std::size_t from, std::size_t to,
                  std::span<const Number> a, std::span<const Number> b, std::span<Number> c) {
  for (std::size_t j = from; j < to; ++j) c[i * s.n + j] = 0;
  for (std::size_t k = 0; k < s.k; ++k) {
    const Number factor = a[i * s.k + k];
    for (std::size_t j = from; j < to; ++j) c[i * s.n + j] += factor * b[k * s.n + j];
  }
}

template <class Number>
void in_order(Sizes s, std::span<const Number> a, std::span<const Number> b, std::span<Number> c) {
  for (std::size_t i = 0; i < s.m; ++i) row_in_order(s, i, 0, s.n, a, b, c);
}

// A block of c, Rows x Columns from [i, j] on. It is small enough for the processor's registers, so
// the loop over k only reads: each number of b for all Rows, each of a for all Columns. Both sizes
// are known to the compiler, which then keeps the block where it should be.
template <std::size_t Rows, std::size_t Columns, class Number>
void block(Sizes s, std::size_t i, std::size_t j, std::span<const Number> a,
           std::span<const Number> b, std::span<Number> c) {
  std::array<Number, Rows * Columns> sum{};
  for (std::size_t k = 0; k < s.k; ++k) {
    const Number* const row = &b[k * s.n + j];
    for (std::size_t r = 0; r < Rows; ++r) {
      const Number factor = a[(i + r) * s.k + k];
      for (std::size_t n = 0; n < Columns; ++n) sum[r * Columns + n] += factor * row[n];
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    std::copy_n(&sum[r * Columns], Columns, &c[(i + r) * s.n + j]);
  }
}

// Block by block; what is left over at the lower and right edges, in order.
template <class Number>
void in_blocks(Sizes s, std::span<const Number> a, std::span<const Number> b, std::span<Number> c) {
  constexpr std::size_t kRows = 6;
  constexpr std::size_t kColumns = 24;
  const std::size_t rows = s.m - s.m % kRows;
  const std::size_t columns = s.n - s.n % kColumns;
  for (std::size_t j = 0; j < columns; j += kColumns) {
    for (std::size_t i = 0; i < rows; i += kRows) block<kRows, kColumns>(s, i, j, a, b, c);
  }
  for (std::size_t i = 0; i < s.m; ++i) {
    row_in_order(s, i, i < rows ? columns : 0, s.n, a, b, c);
  }
}

}  // namespace nn::loops
