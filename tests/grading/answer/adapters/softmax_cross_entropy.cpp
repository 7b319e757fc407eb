#include "lesson04_training/beyond/softmax_cross_entropy.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters softmax_cross_entropy_adapters() {
  return {{"cross_entropy_backward",
           [](const Values& a) { return cross_entropy_backward(a[0], a[1]); }}};
}

}  // namespace nn::grading
