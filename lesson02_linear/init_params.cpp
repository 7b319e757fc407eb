#include "lesson02_linear/init_params.h"

namespace nn {

// Why random: with equal weights every unit of a layer would compute the same, get the same
// gradient and stay the same for ever.
Tensor init_params(const Shape& size, Generator& generator, float std) {
  // BEGIN SOLUTION
  Tensor params = randn(size, generator);
  for (float& value : params.values()) value *= std;
  return params;
  // END SOLUTION
}

}  // namespace nn
