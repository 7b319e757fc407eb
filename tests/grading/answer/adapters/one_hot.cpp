#include "lesson01_tensors/one_hot.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters one_hot_adapters() {
  return {{"one_hot", [](const Values& a) { return one_hot(to_sizes(a[0])); }}};
}

}  // namespace nn::grading
