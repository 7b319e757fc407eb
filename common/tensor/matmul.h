// Matrix multiplication: where a network spends its time.
//
// The three products below are the three that a linear layer needs: x@w on the way forward, and
// xᵀ@d and d@wᵀ on the way back (lesson 4). OpenBLAS's sgemm reads a transposed operand in place,
// so none of them makes a transposed copy. The article writes them with PyTorch's operator @.
//
// All three: operands have two axes; the result is a new tensor; std::invalid_argument, with both
// shapes, if they do not fit. The sums run in float32 inside OpenBLAS, whose kernel decides their
// order: another kernel or number of threads can change the last digits of a result.
#pragma once

#include "common/tensor/tensor.h"

namespace nn {

// a @ b : [M, K] [K, N] = [M, N].
Tensor matmul(const Tensor& a, const Tensor& b);

// aᵀ @ b : [K, M]ᵀ [K, N] = [M, N].
Tensor matmul_transposed_a(const Tensor& a, const Tensor& b);

// a @ bᵀ : [M, K] [N, K]ᵀ = [M, N].
Tensor matmul_transposed_b(const Tensor& a, const Tensor& b);

// y += factor * x, value by value, for two tensors of the same shape: PyTorch's y.add_(x, alpha =
// factor). OpenBLAS shares large tensors out among its threads. Throws std::invalid_argument if the
// shapes differ.
void add_scaled(Tensor& y, float factor, const Tensor& x);

// result = op(a) op(b), the bare call that the products above are made of: op transposes where
// asked. `result` brings its memory, and every value of it is overwritten. The benchmark measures
// the lessons against it. Throws std::invalid_argument if the shapes do not fit.
void sgemm(bool transpose_a, const Tensor& a, bool transpose_b, const Tensor& b, Tensor& result);

}  // namespace nn
