// The way back, step by step: the lesson's backward functions, and which gradient each gives.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/tensor/tensor.h"
#include "lesson04_training/gradcheck/way_forward.h"

namespace nn::gradcheck {

// Tensors by name: "x", "w1", ..., and the gradients "dp", "dw2", ... as far as they are known.
using Known = std::map<std::string, Tensor>;

struct Step {
  std::string name;      // "da1": the gradient that it gives
  std::string formula;   // "dp w2ᵀ"
  std::string function;  // "linear_backward_x", in lesson04_training/backward.cpp
  Of of;                 // Of::a1: what the loss is differentiated by
  Tensor (*derive)(const Known&);
};

// From the loss to the first weights: dp, dw2, db2, da1, dz1, dw1, db1.
const std::vector<Step>& steps();

// What the way back reads of the way forward, as floats.
Known known_from(const WayForward& way);

}  // namespace nn::gradcheck
