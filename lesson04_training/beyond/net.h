// A network: layers in a row. Article: "This Model vs SOTA", first point.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lesson04_training/beyond/layer.h"

namespace nn {

class Net {
 public:
  // The layers from the first to the last, separated by commas: "f500,r,f10" is the article's.
  //   f500     linear ("fully connected") to 500 units
  //   r        ReLU
  //   c5x16    convolution with 16 kernels of 5 x 5; c5x16s2 with stride 2
  //   p        max pooling, 2 x 2
  //   b        batch normalisation
  //   d30      dropout of 30 %
  // A linear layer or convolution directly before a batch normalisation, or with a pooling between,
  // gets no bias. Weights are 0: see init.h. Throws std::invalid_argument that names the layer, for
  // a notation that is not understood and for an image that is too small; the last layer must have
  // `classes` outputs.
  Net(const std::string& notation, const Extent& image, std::size_t classes);
  Net(const Net& other);  // the same weights, memory of its own
  Net(Net&&) noexcept = default;
  Net& operator=(Net&&) noexcept = default;

  const std::string& notation() const { return notation_; }

  // A row of predictions for every row of x: [B, inputs] -> [B, C]. It belongs to the last layer
  // and is overwritten by the next call. ReLU as a first layer would work in x itself.
  Tensor& forward(Tensor& x, const Pass& pass = {});

  // For the last forward(): adds ∂loss/∂value to the gradients of all parameters.
  void backward(Tensor& dpreds);

  // All parameters of all layers, from the first to the last: "0.conv.w", "1.norm.gain", ...
  std::vector<Parameter*> parameters();

  // How many numbers are learned.
  std::size_t count_weights();

 private:
  std::string notation_;
  Extent image_;
  std::vector<std::unique_ptr<Layer>> layers_;
};

}  // namespace nn
