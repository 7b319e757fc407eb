// Dropout: while training, each value is left out with some probability, so that no unit can rely
// on another one. Article: "This Model vs SOTA", fourth point.
#pragma once

#include <cstdint>
#include <span>

#include "lesson04_training/beyond/layer.h"

namespace nn {

// What every value is multiplied with: 0 with the probability p, else 1 / (1 - p). So the mean of
// the product is the value itself, and nothing need be done when the network is used. Value i is
// dropped where noise_uniform(noise, i) < p. p from 0 to below 1.
void dropout_mask(float p, std::uint64_t noise, std::span<float> mask);

class Dropout : public Layer {
 public:
  // `salt` makes the masks of several dropout layers differ. Throws std::invalid_argument unless
  // 0 <= p < 1.
  Dropout(const Extent& extent, float p, std::uint64_t salt);

  std::string kind() const override { return "dropout"; }
  Extent output() const override { return extent_; }
  std::unique_ptr<Layer> clone() const override { return std::make_unique<Dropout>(*this); }
  Tensor& forward(Tensor& x, const Pass& pass) override;
  Tensor& backward(Tensor& dout) override;

 private:
  Extent extent_;
  float p_;
  std::uint64_t salt_;
  Tensor mask_;
  Tensor out_;
};

}  // namespace nn
