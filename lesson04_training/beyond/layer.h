// A layer: one step of a network, forward and back. Article: "This Model vs SOTA", first point.
//
// Lesson 4 has one network, whose steps calc_grad takes back one by one. Here a network is a row of
// layers of any length (net.h), and each layer brings its own way back: backward() is the chain
// rule for this step alone, so that any order of layers can be differentiated.
//
// A tensor between two layers has a row for each image of a group, [B, N]. Where those N numbers
// are an image they are ordered row by row, and the channels of a pixel stand together ("channels
// last"): Extent says how many there are of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/tensor/tensor.h"

namespace nn {

// What one image is between two layers. A row of units, after a linear layer, is 1 x 1 x N.
struct Extent {
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::size_t channels = 1;

  std::size_t size() const { return rows * columns * channels; }
  bool operator==(const Extent&) const = default;
};

// What a number in a layer is for, which decides where it starts and how a step changes it.
enum class Role {
  kWeight,     // starts at random: init.h
  kBias,       // starts at 0
  kGain,       // starts at 1
  kStatistic,  // is measured, not learned: the running means of a batch normalisation
};

// The learned numbers of a layer, in the open: whoever makes steps, saves or draws them finds all
// of a network's with Net::parameters().
struct Parameter {
  std::string name;  // "conv.w"; in a net "0.conv.w": its first layer is a convolution
  Role role;
  Tensor value;
  Tensor gradient;        // ∂loss/∂value, of the same shape: backward_weights adds to it
  float lr_scale = 1.0f;  // its steps are so many times as long: discriminative learning rates
};

inline Parameter parameter(const std::string& name, Role role, const Shape& shape) {
  return {name, role, Tensor(shape), Tensor(shape)};
}

// What is the same for all layers while a group of images passes through them.
struct Pass {
  bool training = false;    // dropout and batch normalisation work otherwise when training
  std::uint64_t noise = 0;  // what dropout draws from: another number for every group (noise.h)
};

class Layer {
 public:
  explicit Layer(const Extent& output, std::vector<Parameter> parameters = {})
      : parameters(std::move(parameters)), output(output) {}
  virtual ~Layer() = default;

  // x [B, inputs] -> [B, outputs]. The result belongs to the layer and is overwritten by the next
  // call. x must stay as it is until the way back: the layer keeps what it needs, or where it is.
  // (ReLU alone works in x itself and returns it; no layer in front of it needs its own output.)
  virtual Tensor& forward(Tensor& x, const Pass& pass) = 0;

  // dout = ∂loss/∂out for the last forward(). Adds ∂loss/∂value to every parameter's gradient.
  virtual void backward_weights(const Tensor& /*dout*/) {}

  // -> ∂loss/∂x, called after backward_weights with the same dout. The first layer's is never asked
  // for: nobody can change the pixels. The result belongs to the layer, or is dout itself.
  virtual Tensor& backward(Tensor& dout) = 0;

  std::vector<Parameter> parameters;
  const Extent output;  // what comes out for one image

 protected:
  const Tensor* x_ = nullptr;  // of the last forward()
  Tensor out_, dx_;            // what forward() and backward() return, unless they work in place
};

// Makes `t` a tensor [rows, columns], without giving its memory away if it has that shape already:
// layers keep their results from group to group.
inline void reshape(Tensor& t, std::size_t rows, std::size_t columns) {
  if (t.shape() != Shape{rows, columns}) t = Tensor::uninitialized({rows, columns});
}

}  // namespace nn
