#include "lesson02_linear/linear.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters linear_adapters() {
  return {{"linear", [](const Values& a) { return linear(a[0], a[1], a[2]); }, Memory::kPlain}};
}

}  // namespace nn::grading
