#include "common/machine/blas.h"

#include <cblas.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace nn {
namespace {

// BLAS counts in int (blasint). Sizes beyond that would be cut off silently.
blasint to_blas(std::size_t n) {
  if (n > static_cast<std::size_t>(std::numeric_limits<blasint>::max())) {
    throw std::invalid_argument("sgemm: got an axis of " + std::to_string(n) +
                                ", expected axes that BLAS can count");
  }
  return static_cast<blasint>(n);
}

CBLAS_TRANSPOSE transpose(const Operand& m) { return m.transposed ? CblasTrans : CblasNoTrans; }

}  // namespace

// sgemm computes alpha op(a) op(b) + beta result: here alpha is 1, and beta 0 or 1. It wants the
// sizes of the product, M x K times K x N, and for each matrix the distance in floats from one
// stored row to the next: here that is the number of stored columns.
void sgemm(const Operand& a, const Operand& b, std::span<float> result, bool add) {
  const blasint m = to_blas(a.transposed ? a.columns : a.rows);
  const blasint k = to_blas(a.transposed ? a.rows : a.columns);
  const blasint n = to_blas(b.transposed ? b.rows : b.columns);
  // BLAS refuses rows of length 0. A sum of no products is 0.
  if (m == 0 || n == 0 || k == 0) {
    if (!add) std::ranges::fill(result, 0.0f);
    return;
  }
  cblas_sgemm(CblasRowMajor, transpose(a), transpose(b), m, n, k, 1.0f, a.values.data(),
              to_blas(a.columns), b.values.data(), to_blas(b.columns), add ? 1.0f : 0.0f,
              result.data(), n);
}

void saxpy(float factor, std::span<const float> x, std::span<float> y) {
  cblas_saxpy(to_blas(y.size()), factor, x.data(), 1, y.data(), 1);
}

std::string blas_kernel() { return openblas_get_corename(); }

int blas_threads() { return openblas_get_num_threads(); }

void set_blas_threads(int threads) { openblas_set_num_threads(threads); }

std::string blas_config() { return openblas_get_config(); }

}  // namespace nn
