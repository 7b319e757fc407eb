#include "lesson03_network/relu.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters relu_adapters() {
  return {{"relu", [](const Values& a) { return relu(a[0]); }}};
}

}  // namespace nn::grading
