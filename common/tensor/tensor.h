// Tensor: a shape and the floats that fill it, in row-major order. PyTorch's torch.Tensor, reduced
// to what the article needs.
//
// Row-major means that the last axis is contiguous: the element [i, j] of a tensor of shape [R, C]
// is float number i*C + j. A stack of images [n, 28, 28] is therefore n runs of 784 floats, and
// reading it as [n, 784] moves nothing: only the shape changes.
//
// A Tensor is a regular value, like std::vector: it owns its floats, a copy is a deep copy, a move
// is cheap and leaves an empty tensor behind. There are no views that share memory, no strides, no
// element types but float, and no gradients inside: lesson 4 derives those by hand.
//
// The letters that shapes are written with, here and in every lesson:
//   B  batch: how many images are worked on at once      I  inputs: 784 pixels
//   H  hidden: the units between the two linear maps      C  classes: 10 digits
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

#include "common/machine/floats.h"
#include "common/tensor/shape.h"

namespace nn {

class Tensor {
 public:
  // An empty tensor: shape [], no values. Also what a moved-from tensor is.
  Tensor() = default;

  // A tensor of zeros. One to three axes; throws std::invalid_argument for none or more, and for a
  // number of elements that no memory can hold.
  explicit Tensor(Shape shape);

  // A tensor with these values in row-major order. Throws std::invalid_argument unless their number
  // is the product of the axes: Tensor({2, 3}, {1, 2, 3, 4, 5, 6}).
  Tensor(Shape shape, std::initializer_list<float> values);

  // A tensor whose values are indeterminate, for a function that writes every one of them at once:
  // zeroing them first would be a pass over memory for nothing.
  static Tensor uninitialized(Shape shape);

  Tensor(const Tensor& other);
  Tensor(Tensor&& other) noexcept;
  Tensor& operator=(Tensor other) noexcept;  // copies or moves, as the argument was made
  ~Tensor() = default;

  // The length of each axis, the number of axes, the length of one axis (throws std::out_of_range
  // past the last), and the number of elements.
  const Shape& shape() const { return shape_; }
  std::size_t rank() const { return shape_.size(); }
  std::size_t size(std::size_t axis) const { return shape_.at(axis); }
  std::size_t size() const { return size_; }

  // Element i in row-major order, unchecked, like std::vector's operator[].
  float& operator[](std::size_t i) { return values_[i]; }
  float operator[](std::size_t i) const { return values_[i]; }

  // All elements in row-major order; the span is valid as long as the tensor is. Not for a
  // temporary tensor: a loop over the values of one would outlive it.
  std::span<float> values() & { return {values_.get(), size_}; }
  std::span<const float> values() const& { return {values_.get(), size_}; }
  std::span<const float> values() && = delete;

  // Slice i of the first axis: row i of a matrix, image i of a stack (then as 784 floats). Throws
  // std::invalid_argument past the last. So t.row(i)[j] is the element [i, j] of a matrix.
  std::span<float> row(std::size_t i) &;
  std::span<const float> row(std::size_t i) const&;
  std::span<const float> row(std::size_t i) && = delete;

  // A copy of slice i of the first axis as a tensor of its own, one axis fewer: an image [28, 28]
  // out of a stack [n, 28, 28]. The article's training_t[1][1]. Throws as row() does, and for a
  // tensor that has one axis only.
  Tensor slice(std::size_t i) const;

  // The same values under another shape, PyTorch's view(). One axis may be -1: it is worked out
  // from the others. Throws std::invalid_argument if the number of elements would change. On a
  // temporary, or after std::move, it costs nothing; on a named tensor it copies.
  Tensor view(const std::vector<std::ptrdiff_t>& shape) &&;
  Tensor view(const std::vector<std::ptrdiff_t>& shape) const&;

 private:
  Shape shape_;
  std::size_t size_ = 0;
  Floats values_;
};

// True for the same shape and the same values, float by float. A NaN equals nothing.
bool operator==(const Tensor& a, const Tensor& b);

}  // namespace nn
