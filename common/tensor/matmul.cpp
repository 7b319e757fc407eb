#include "common/tensor/matmul.h"

#include "common/machine/blas.h"

namespace nn {
namespace {

Operand operand(const Tensor& t, bool transposed) {
  return {t.values(), t.size(0), t.size(1), transposed};
}

// op(a) op(b) as a new tensor. Throws in the name of `function`, whose operands are called
// `expected`.
Tensor product(bool transpose_a, const Tensor& a, bool transpose_b, const Tensor& b,
               const char* function, const char* expected) {
  require_shapes(
      a.rank() == 2 && b.rank() == 2 && a.size(transpose_a ? 0 : 1) == b.size(transpose_b ? 1 : 0),
      function, a.shape(), b.shape(), expected);
  Tensor result = Tensor::uninitialized({a.size(transpose_a ? 1 : 0), b.size(transpose_b ? 0 : 1)});
  nn::sgemm(operand(a, transpose_a), operand(b, transpose_b), result.values());
  return result;
}

}  // namespace

Tensor matmul(const Tensor& a, const Tensor& b) {
  return product(false, a, false, b, "matmul", "[M, K] and [K, N]");
}

Tensor matmul_transposed_a(const Tensor& a, const Tensor& b) {
  return product(true, a, false, b, "matmul_transposed_a", "[K, M] and [K, N]");
}

Tensor matmul_transposed_b(const Tensor& a, const Tensor& b) {
  return product(false, a, true, b, "matmul_transposed_b", "[M, K] and [N, K]");
}

void add_scaled(Tensor& y, float factor, const Tensor& x) {
  require_shapes(y.shape() == x.shape(), "add_scaled", y.shape(), x.shape(),
                 "the same shape twice");
  saxpy(factor, x.values(), y.values());
}

void sgemm(bool transpose_a, const Tensor& a, bool transpose_b, const Tensor& b, Tensor& result) {
  require_shapes(
      a.rank() == 2 && b.rank() == 2 && a.size(transpose_a ? 0 : 1) == b.size(transpose_b ? 1 : 0),
      "sgemm", a.shape(), b.shape(), "operands whose inner axes agree");
  const Shape product = {a.size(transpose_a ? 1 : 0), b.size(transpose_b ? 0 : 1)};
  require_shapes(result.shape() == product, "sgemm", result.shape(), product,
                 "the same shape twice");
  nn::sgemm(operand(a, transpose_a), operand(b, transpose_b), result.values());
}

}  // namespace nn
