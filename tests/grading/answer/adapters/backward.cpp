#include "lesson04_training/backward.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters backward_adapters() {
  return {{"mnist_loss_backward", [](const Values& a) { return mnist_loss_backward(a[0], a[1]); }},
          {"linear_backward_w", [](const Values& a) { return linear_backward_w(a[0], a[1]); },
           Memory::kPlain},
          {"linear_backward_b", [](const Values& a) { return linear_backward_b(a[0]); }},
          {"linear_backward_x", [](const Values& a) { return linear_backward_x(a[0], a[1]); },
           Memory::kPlain},
          {"relu_backward", [](const Values& a) { return relu_backward(a[0], a[1]); }}};
}

}  // namespace nn::grading
