#include "lesson01_tensors/one_hot.h"

#include <numeric>

namespace nn {

// Why a column a class, and not one column with the digit in it: the network would then have to say
// "3.7" between a three and a four, as if fours were close to threes. Ten columns ask ten separate
// questions: is it a 0? is it a 1? ...
Tensor one_hot(std::span<const std::size_t> counts) {
  require(!counts.empty(), "one_hot", "got no counts, expected one a class");
  // BEGIN SOLUTION
  const std::size_t images = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  Tensor y({images, counts.size()});
  std::size_t j = 0;  // the row where the current class starts
  for (std::size_t colnum = 0; colnum < counts.size(); ++colnum) {
    for (std::size_t i = 0; i < counts[colnum]; ++i) y.row(j + i)[colnum] = 1.0f;
    j += counts[colnum];
  }
  return y;
  // END SOLUTION
}

}  // namespace nn
