#include "mine.h"
#include "lesson01_tensors/more.h"
namespace mine {
float share(float of, float all) { return of / all; }
float row_times_column(std::span<const float> row, const nn::Tensor& w, std::size_t column) {
  float sum = 0;
  for (std::size_t i = 0; i < row.size(); ++i) add_to(sum, row[i] * w.row(i)[column]);
  return sum;
}
nn::Tensor columns_added(const nn::Tensor& t) {
  nn::Tensor sums({t.size(1)});
  for (std::size_t i = 0; i < t.size(); ++i) add_to(sums[i % sums.size()], t[i]);
  return sums;
}
}  // namespace mine
