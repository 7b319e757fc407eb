#include "lesson03_network/sigmoid.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters sigmoid_adapters() {
  return {{"sigmoid", [](const Values& a) { return sigmoid(a[0]); }}};
}

}  // namespace nn::grading
