// The one door to OpenBLAS: what is called of it, and which kernel and threads it works with.
//
// Everything here speaks of floats that somebody else owns; common/tensor/matmul.h makes tensor
// operations of it.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace nn {

// A matrix as it lies in memory: rows * columns floats, row after row. `transposed` asks for it to
// be read the other way round, as [columns, rows]; nothing is moved for that.
struct Operand {
  std::span<const float> values;
  std::size_t rows;
  std::size_t columns;
  bool transposed = false;
};

// result = op(a) op(b), or result += op(a) op(b) with `add`: [M, K] [K, N] -> [M, N], row after
// row. The caller sees to it that the sizes fit: result holds M * N floats, and the columns of
// op(a) are the rows of op(b). The sums run in float32, in an order that the kernel chooses. Throws
// std::invalid_argument for an axis that BLAS cannot count.
void sgemm(const Operand& a, const Operand& b, std::span<float> result, bool add = false);

// y += factor * x, value by value, for two runs of floats of the same length.
void saxpy(float factor, std::span<const float> x, std::span<float> y);

// Which kernel OpenBLAS picked for this processor ("Haswell", "SkylakeX", ...), and how many
// threads it uses. Both decide the speed and the last digits of every product.
std::string blas_kernel();
int blas_threads();

// Has OpenBLAS use so many threads from now on, at least one: one where the caller has threads of
// its own, each with products of its own.
void set_blas_threads(int threads);

// How OpenBLAS was built: its version and options, such as DYNAMIC_ARCH, in one line.
std::string blas_config();

}  // namespace nn
