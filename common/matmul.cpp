#include "common/matmul.h"

#include <cblas.h>

#include <limits>
#include <utility>

namespace nn {
namespace {

// BLAS counts in int (blasint). Shapes beyond that would be cut off silently.
blasint to_blas(std::size_t n, const Shape& shape) {
  require_shape(n <= static_cast<std::size_t>(std::numeric_limits<blasint>::max()), "matmul", shape,
                "axes that BLAS can count");
  return static_cast<blasint>(n);
}

// result = op(a) op(b), where op transposes or not. sgemm computes alpha op(a) op(b) + beta result:
// here alpha is 1 and beta 0. It wants the sizes of the product, M x K times K x N, and for each
// matrix the distance in floats from one stored row to the next: for row-major tensors that is the
// number of stored columns.
void gemm(CBLAS_TRANSPOSE transpose_a, const Tensor& a, CBLAS_TRANSPOSE transpose_b,
          const Tensor& b, Tensor& result) {
  const blasint m = to_blas(result.size(0), result.shape());
  const blasint n = to_blas(result.size(1), result.shape());
  const blasint k = to_blas(a.size(transpose_a == CblasNoTrans ? 1 : 0), a.shape());
  // BLAS refuses rows of length 0. A sum of no products is 0.
  if (m == 0 || n == 0 || k == 0) {
    result = Tensor(result.shape());
    return;
  }
  cblas_sgemm(CblasRowMajor, transpose_a, transpose_b, m, n, k, 1.0f, a.values().data(),
              to_blas(a.size(1), a.shape()), b.values().data(), to_blas(b.size(1), b.shape()), 0.0f,
              result.values().data(), n);
}

bool are_matrices(const Tensor& a, const Tensor& b) { return a.rank() == 2 && b.rank() == 2; }

}  // namespace

Tensor matmul(const Tensor& a, const Tensor& b) {
  require_shapes(are_matrices(a, b) && a.size(1) == b.size(0), "matmul", a.shape(), b.shape(),
                 "[M, K] and [K, N]");
  Tensor result = Tensor::uninitialized({a.size(0), b.size(1)});
  gemm(CblasNoTrans, a, CblasNoTrans, b, result);
  return result;
}

Tensor matmul_transposed_a(const Tensor& a, const Tensor& b) {
  require_shapes(are_matrices(a, b) && a.size(0) == b.size(0), "matmul_transposed_a", a.shape(),
                 b.shape(), "[K, M] and [K, N]");
  Tensor result = Tensor::uninitialized({a.size(1), b.size(1)});
  gemm(CblasTrans, a, CblasNoTrans, b, result);
  return result;
}

Tensor matmul_transposed_b(const Tensor& a, const Tensor& b) {
  require_shapes(are_matrices(a, b) && a.size(1) == b.size(1), "matmul_transposed_b", a.shape(),
                 b.shape(), "[M, K] and [N, K]");
  Tensor result = Tensor::uninitialized({a.size(0), b.size(0)});
  gemm(CblasNoTrans, a, CblasTrans, b, result);
  return result;
}

void add_scaled(Tensor& y, float factor, const Tensor& x) {
  require_shapes(y.shape() == x.shape(), "add_scaled", y.shape(), x.shape(),
                 "the same shape twice");
  cblas_saxpy(to_blas(y.size(), y.shape()), factor, x.values().data(), 1, y.values().data(), 1);
}

void sgemm(bool transpose_a, const Tensor& a, bool transpose_b, const Tensor& b, Tensor& result) {
  require_shapes(are_matrices(a, b) && a.size(transpose_a ? 0 : 1) == b.size(transpose_b ? 1 : 0),
                 "sgemm", a.shape(), b.shape(), "operands whose inner axes agree");
  const Shape product = {a.size(transpose_a ? 1 : 0), b.size(transpose_b ? 0 : 1)};
  require_shapes(result.shape() == product, "sgemm", result.shape(), product,
                 "the same shape twice");
  gemm(transpose_a ? CblasTrans : CblasNoTrans, a, transpose_b ? CblasTrans : CblasNoTrans, b,
       result);
}

std::string blas_kernel() { return openblas_get_corename(); }

int blas_threads() { return openblas_get_num_threads(); }

std::string blas_config() { return openblas_get_config(); }

}  // namespace nn
