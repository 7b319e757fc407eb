// The network: linear, ReLU, linear. Article: "Neural Network".
#pragma once

#include <cstddef>

#include "common/tensor/random.h"
#include "common/tensor/tensor.h"

namespace nn {

// The weights and biases. The article keeps them in four global variables and in the tuple
// `params`; here they travel together, so that a function says what it reads and what it changes.
struct Params {
  Tensor w1;  // [I, H]
  Tensor b1;  // [H]
  Tensor w2;  // [H, C]
  Tensor b2;  // [C]
};

// Random parameters, each from init_params with the same std, in the order w1, b1, w2, b2: the four
// init_params lines of the article. For MNIST inputs is 784 and classes 10; hidden is the article's
// `multipliers` (30) and later its `complexity` (500).
Params init_net(std::size_t inputs, std::size_t hidden, std::size_t classes, Generator& generator,
                float std = 1.0f);

// A row of predictions for every row of xb: [B, I] -> [B, C]. The larger the number in column c,
// the more the network takes the image for a c; any real number. Throws std::invalid_argument if
// the shapes do not fit.
Tensor simple_net(const Tensor& xb, const Params& params);

}  // namespace nn
