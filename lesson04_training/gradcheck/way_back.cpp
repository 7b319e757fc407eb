#include "lesson04_training/gradcheck/way_back.h"

#include "lesson04_training/backward.h"

namespace nn::gradcheck {

// The formulas are those over calc_grad (lesson04_training/calc_grad.cpp), p for its preds.
const std::vector<Step>& steps() {
  static const std::vector<Step> all = {
      {"dp", "± s (1 - s) / (BC)", "mnist_loss_backward", Of::p,
       [](const Known& k) { return mnist_loss_backward(k.at("p"), k.at("y")); }},
      {"dw2", "a1ᵀ dp", "linear_backward_w", Of::w2,
       [](const Known& k) { return linear_backward_w(k.at("a1"), k.at("dp")); }},
      {"db2", "Σ_b dp", "linear_backward_b", Of::b2,
       [](const Known& k) { return linear_backward_b(k.at("dp")); }},
      {"da1", "dp w2ᵀ", "linear_backward_x", Of::a1,
       [](const Known& k) { return linear_backward_x(k.at("dp"), k.at("w2")); }},
      {"dz1", "da1 where a1 > 0", "relu_backward", Of::z1,
       [](const Known& k) { return relu_backward(k.at("da1"), k.at("a1")); }},
      {"dw1", "xᵀ dz1", "linear_backward_w", Of::w1,
       [](const Known& k) { return linear_backward_w(k.at("x"), k.at("dz1")); }},
      {"db1", "Σ_b dz1", "linear_backward_b", Of::b1,
       [](const Known& k) { return linear_backward_b(k.at("dz1")); }},
  };
  return all;
}

Known known_from(const WayForward& way) {
  return {{"x", to_tensor(way.x)},   {"y", to_tensor(way.y)},   {"z1", to_tensor(way.z1)},
          {"a1", to_tensor(way.a1)}, {"w2", to_tensor(way.w2)}, {"p", to_tensor(way.p)}};
}

}  // namespace nn::gradcheck
