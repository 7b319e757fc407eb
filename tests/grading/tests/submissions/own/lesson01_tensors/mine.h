#pragma once
#include <span>
#include "common/tensor/tensor.h"
namespace mine {
float share(float of, float all);
float row_times_column(std::span<const float> row, const nn::Tensor& w, std::size_t column);
nn::Tensor columns_added(const nn::Tensor& t);
template <class F>
nn::Tensor each(nn::Tensor t, F f) {
  for (float& v : t.values()) v = f(v);
  return t;
}
}  // namespace mine
