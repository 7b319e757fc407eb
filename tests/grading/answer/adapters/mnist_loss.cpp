#include "lesson03_network/mnist_loss.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters mnist_loss_adapters() {
  return {{"mnist_loss", [](const Values& a) { return mnist_loss(a[0], a[1]); }}};
}

}  // namespace nn::grading
