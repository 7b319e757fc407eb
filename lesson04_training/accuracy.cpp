#include "lesson04_training/accuracy.h"

#include "common/tensor/reduce.h"

namespace nn {

float batch_accuracy(const Tensor& xb, const Tensor& yb) {
  require_shapes(xb.rank() == 2 && xb.shape() == yb.shape() && xb.size() > 0, "batch_accuracy",
                 xb.shape(), yb.shape(), "predictions and targets of the same shape [B, C]");
  // BEGIN SOLUTION
  std::size_t correct = 0;
  for (std::size_t b = 0; b < xb.size(0); ++b) {
    if (argmax(xb.row(b)) == argmax(yb.row(b))) ++correct;
  }
  return static_cast<float>(correct) / static_cast<float>(xb.size(0));
  // END SOLUTION
}

}  // namespace nn
