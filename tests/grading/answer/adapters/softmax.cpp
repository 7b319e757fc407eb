#include "lesson04_training/beyond/softmax.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters softmax_adapters() {
  return {{"softmax", [](const Values& a) { return softmax(a[0]); }}};
}

}  // namespace nn::grading
