// The linear layer: lesson 2's x @ w + b as a layer. Article: "This Model vs SOTA", second point.
#pragma once

#include "lesson04_training/beyond/layer.h"

namespace nn {

class Linear : public Layer {
 public:
  // From `inputs` numbers an image to `outputs`. Without a bias where a batch normalisation
  // follows, which would take it away again.
  Linear(std::size_t inputs, std::size_t outputs, bool has_bias = true);

  std::string kind() const override { return "linear"; }
  Extent output() const override { return {1, 1, w_.value.size(1)}; }
  std::unique_ptr<Layer> clone() const override { return std::make_unique<Linear>(*this); }
  Tensor& forward(Tensor& x, const Pass& pass) override;
  void backward_weights(const Tensor& dout) override;
  Tensor& backward(Tensor& dout) override;
  std::vector<Parameter*> parameters() override;

 private:
  Parameter w_;  // [I, N]
  Parameter b_;  // [N], or empty
  const Tensor* x_ = nullptr;
  Tensor out_;
  Tensor dx_;
};

}  // namespace nn
