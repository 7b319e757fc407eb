#include <algorithm>
#include <cmath>
#include <utility>

#include "common/tensor/reduce.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/sigmoid.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/beyond/softmax.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// The loss from the distances: 1 - s or s, the one where the target is 1.
float loss_of(Tensor s, const Tensor& targets, float where_one) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (targets[i] == where_one) s[i] = 1.0f - s[i];
  }
  return mean(s);
}

float correct_loss(const Values& a) { return mnist_loss(a[0], a[1]); }

float squared_loss(const Values& a) {
  Tensor s = sigmoid(a[0]);
  for (std::size_t i = 0; i < s.size(); ++i) s[i] = (s[i] - a[1][i]) * (s[i] - a[1][i]);
  return mean(s);
}

}  // namespace

Mistakes net_mistakes() {
  return {
      {"relu", "the absolute value is taken",
       [](const Values& a) { return map(a[0], [](float v) { return std::abs(v); }); }},
      {"relu", "the smaller of the value and 0 is taken, not the larger",
       [](const Values& a) { return map(a[0], [](float v) { return std::min(v, 0.0f); }); }},
      {"relu", "NaN becomes 0, where it should stay NaN",
       [](const Values& a) { return map(a[0], [](float v) { return v > 0 ? v : 0.0f; }); }},
      {"relu", "the result is the derivative, 0 or 1",
       [](const Values& a) { return map(a[0], [](float v) { return v > 0 ? 1.0f : 0.0f; }); }},
      {"simple_net", "the ReLU between the layers is missing",
       [](const Values& a) { return linear(linear(a[0], a[1], a[2]), a[3], a[4]); }},
      {"simple_net", "there is a ReLU after the second layer too",
       [](const Values& a) {
         return relu(simple_net(a[0], Params{a[1], a[2], a[3], a[4]}));
       }},
      {"simple_net", "there is a sigmoid at the end, which belongs to the loss",
       [](const Values& a) {
         return sigmoid(simple_net(a[0], Params{a[1], a[2], a[3], a[4]}));
       }},
      {"simple_net", "sigmoid stands in the place of ReLU",
       [](const Values& a) { return linear(sigmoid(linear(a[0], a[1], a[2])), a[3], a[4]); }},
      {"simple_net", "only the first layer is there",
       [](const Values& a) { return relu(linear(a[0], a[1], a[2])); }},
  };
}

Mistakes loss_mistakes() {
  return {
      {"sigmoid", "softmax stands in the place of sigmoid",
       [](const Values& a) {
         const bool is_vector = a[0].rank() == 1;
         Tensor result = softmax(is_vector ? a[0].view({1, -1}) : a[0]);
         return is_vector ? std::move(result).view({-1}) : result;
       }},
      {"sigmoid", "the minus sign of the exponent is missing",
       [](const Values& a) { return sigmoid(scaled(a[0], -1)); }},
      {"sigmoid", "tanh stands in the place of sigmoid",
       [](const Values& a) { return map(a[0], [](float v) { return std::tanh(v); }); }},
      {"sigmoid", "the result is the derivative s(1 - s)",
       [](const Values& a) { return map(sigmoid(a[0]), [](float s) { return s * (1 - s); }); }},
      {"mnist_loss", "softmax stands in the place of sigmoid",
       [](const Values& a) { return loss_of(softmax(a[0]), a[1], 1); }},
      {"mnist_loss", "the sigmoid is missing",
       [](const Values& a) { return loss_of(a[0], a[1], 1); }},
      {"mnist_loss", "the two cases are swapped: 1 - s belongs where the target is 1",
       [](const Values& a) { return loss_of(sigmoid(a[0]), a[1], 0); }},
      {"mnist_loss", "the distances are added up, not averaged",
       [](const Values& a) { return correct_loss(a) * static_cast<float>(a[0].size()); }},
      {"mnist_loss", "the sum is divided by the number of images, not by that of all values",
       [](const Values& a) { return correct_loss(a) * size_of(a[0], 1); }},
      {"mnist_loss", "the distances are squared", squared_loss},
  };
}

}  // namespace nn::grading
