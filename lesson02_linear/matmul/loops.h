// The product of two matrices as plain loops: as one writes them first, in the right order, and in
// blocks. README.md beside this file says why their speeds differ so much. The first is also what
// the tests hold the fast way against (tests/support/matrix.h).
//
// All three: c = a b, [M, K] [K, N] = [M, N], row after row; the same sums of the same products.
#pragma once

#include <algorithm>
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

// Row k of b, times a[i,k], is added to row i of c, for all k of a piece of the inner axis. The
// innermost loop goes along rows: neighbours in memory, several with one instruction.
template <class Number>
void add_rows(Sizes s, std::size_t from, std::size_t to, std::size_t i, std::span<const Number> a,
              std::span<const Number> b, std::span<Number> c) {
  for (std::size_t k = from; k < to; ++k) {
    const Number factor = a[i * s.k + k];
    for (std::size_t j = 0; j < s.n; ++j) c[i * s.n + j] += factor * b[k * s.n + j];
  }
}

// The same loops with the two inner ones swapped.
template <class Number>
void in_order(Sizes s, std::span<const Number> a, std::span<const Number> b, std::span<Number> c) {
  std::ranges::fill(c, Number{0});
  for (std::size_t i = 0; i < s.m; ++i) add_rows(s, 0, s.k, i, a, b, c);
}

// In order, but only `block` rows of b at a time: they stay in the cache while all rows of c pass.
template <class Number>
void in_blocks(Sizes s, std::size_t block, std::span<const Number> a, std::span<const Number> b,
               std::span<Number> c) {
  std::ranges::fill(c, Number{0});
  for (std::size_t from = 0; from < s.k; from += block) {
    const std::size_t to = std::min(from + block, s.k);
    for (std::size_t i = 0; i < s.m; ++i) add_rows(s, from, to, i, a, b, c);
  }
}

}  // namespace nn::loops
