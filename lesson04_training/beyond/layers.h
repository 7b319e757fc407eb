// The layers that a network is made of: linear, ReLU, convolution, max pooling, batch
// normalisation, dropout. What the last four compute stands in patches.h, max_pool.h, batch_norm.h
// and dropout.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lesson04_training/beyond/layer.h"
#include "lesson04_training/beyond/patches.h"

namespace nn {

// Lesson 2's x @ w + b, from `inputs` numbers an image to `outputs`: w [I, N], b [N]. Without b
// where a batch normalisation follows, which would take it away again.
class Linear : public Layer {
 public:
  Linear(std::size_t inputs, std::size_t outputs, bool has_bias = true);
  Tensor& forward(Tensor& x, const Pass& pass) override;
  void backward_weights(const Tensor& dout) override;
  Tensor& backward(Tensor& dout) override;
};

// Lesson 3's relu and lesson 4's relu_backward.
class Relu : public Layer {
 public:
  using Layer::Layer;
  Tensor& forward(Tensor& x, const Pass& pass) override;  // returns x, worked on in place
  Tensor& backward(Tensor& dout) override;                // returns dout, worked on in place
};

// The patches that a thread holds take at most this, unless a single line of an image has more:
// they are written, multiplied and overwritten without leaving its cache.
inline constexpr std::size_t kPatchBytes = 256 * 1024;

// And a product takes at most so many multiplications: OpenBLAS multiplies small matrices where
// they lie; larger ones it copies into another order first.
inline constexpr std::size_t kSmallProduct = 1'000'000;

// `channels` kernels, each as deep as the input: w [kernel · kernel · channels in, channels], and
// b [channels] or none. Throws as require_fits does.
class Conv : public Layer {
 public:
  Conv(const Window& window, std::size_t channels, bool has_bias = true);
  Tensor& forward(Tensor& x, const Pass& pass) override;
  void backward_weights(const Tensor& dout) override;
  Tensor& backward(Tensor& dout) override;

 private:
  struct Piece;
  template <class Work>
  void for_each_piece(std::size_t images, const Work& work) const;

  Window window_;
  std::size_t lines_;  // of patches at a time
};

// The room for patches that all convolutions of the calling thread share, one after the other.
std::vector<float>& patches_of_this_thread();

// 2 x 2 to 1. Throws std::invalid_argument if the image has only one row or column.
class MaxPool : public Layer {
 public:
  explicit MaxPool(const Extent& in);
  Tensor& forward(Tensor& x, const Pass& pass) override;
  Tensor& backward(Tensor& dout) override;

 private:
  Extent in_;
  std::vector<std::int32_t> winner_;
};

// Its parameters are gain, bias, mean and variance, each [C]; the last two are statistics: their
// "gradient" is the sum over the groups of a step.
class BatchNorm : public Layer {
 public:
  explicit BatchNorm(const Extent& extent);
  Tensor& forward(Tensor& x, const Pass& pass) override;
  void backward_weights(const Tensor& dout) override;
  Tensor& backward(Tensor& dout) override;  // returns dout, worked on in place

 private:
  enum : std::size_t { kGain, kBias, kMean, kVariance };  // in parameters

  Tensor mean_, variance_, dgain_, dbias_;  // [C], of this group
};

// `salt` makes the masks of several dropout layers differ. Without training forward() returns x
// itself. Throws std::invalid_argument unless 0 <= p < 1.
class Dropout : public Layer {
 public:
  Dropout(const Extent& extent, float p, std::uint64_t salt);
  Tensor& forward(Tensor& x, const Pass& pass) override;
  Tensor& backward(Tensor& dout) override;  // returns dout, worked on in place

 private:
  float p_;
  std::uint64_t salt_;
  Tensor mask_;
};

}  // namespace nn
