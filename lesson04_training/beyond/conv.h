// The convolution layer. Article: "This Model vs SOTA", third point. patches.h explains how it
// becomes a product again.
#pragma once

#include "lesson04_training/beyond/layer.h"
#include "lesson04_training/beyond/patches.h"

namespace nn {

// The patches that a thread holds at a time take at most this: they are written, multiplied and
// overwritten without leaving its cache.
inline constexpr std::size_t kPatchBytes = 256 * 1024;

// And a product takes at most so many multiplications: OpenBLAS multiplies small matrices where
// they lie; larger ones it copies into another order first.
inline constexpr std::size_t kSmallProduct = 1'000'000;

class Conv : public Layer {
 public:
  // `channels` kernels, each as deep as the input. Throws as require_fits does.
  Conv(const Window& window, std::size_t channels, bool has_bias = true);

  std::string kind() const override { return "conv"; }
  Extent output() const override { return {window_.rows(), window_.columns(), w_.value.size(1)}; }
  std::unique_ptr<Layer> clone() const override { return std::make_unique<Conv>(*this); }
  Tensor& forward(Tensor& x, const Pass& pass) override;
  void backward_weights(const Tensor& dout) override;
  Tensor& backward(Tensor& dout) override;
  std::vector<Parameter*> parameters() override;

 private:
  template <class Work>
  void for_each_piece(std::size_t images, const Work& work);

  Window window_;
  Parameter w_;  // [kernel · kernel · channels in, channels out]
  Parameter b_;  // [channels out], or empty
  const Tensor* x_ = nullptr;
  Tensor patches_;  // those of a few lines
  Tensor out_;
  Tensor dx_;
};

}  // namespace nn
