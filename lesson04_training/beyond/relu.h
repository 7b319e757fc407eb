// ReLU as a layer: lesson 3's relu and lesson 4's relu_backward.
#pragma once

#include "lesson04_training/beyond/layer.h"

namespace nn {

class Relu : public Layer {
 public:
  explicit Relu(const Extent& extent) : extent_(extent) {}

  std::string kind() const override { return "relu"; }
  Extent output() const override { return extent_; }
  std::unique_ptr<Layer> clone() const override { return std::make_unique<Relu>(*this); }
  Tensor& forward(Tensor& x, const Pass& pass) override;  // returns x, worked on in place
  Tensor& backward(Tensor& dout) override;                // returns dout, worked on in place

 private:
  Extent extent_;
  const Tensor* out_ = nullptr;
};

}  // namespace nn
