#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/sigmoid.h"
#include "lesson03_network/simple_net.h"
#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters relu_adapters() {
  return {{"relu", [](const Values& a) { return relu(a[0]); }}};
}

Adapters simple_net_adapters() {
  return {{"simple_net",
           [](const Values& a) {
             return simple_net(a[0], Params{a[1], a[2], a[3], a[4]});
           },
           Memory::kPlain}};
}

Adapters sigmoid_adapters() {
  return {{"sigmoid", [](const Values& a) { return sigmoid(a[0]); }}};
}

Adapters mnist_loss_adapters() {
  return {{"mnist_loss", [](const Values& a) { return mnist_loss(a[0], a[1]); }}};
}

}  // namespace nn::grading
