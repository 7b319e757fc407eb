#include "lesson04_training/beyond/dropout.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

// p, the number of the noise, and how many values.
Adapters dropout_adapters() {
  return {{"dropout_mask", [](const Values& a) {
             Tensor mask({to_size(a[2])});
             dropout_mask(a[0][0], to_size(a[1]), mask.values());
             return mask;
           }}};
}

}  // namespace nn::grading
