#include "common/tensor/tensor.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nn {
namespace {

// The product of the axes. The check keeps it from wrapping around: 2^32 x 2^32 is not 0.
std::size_t count_elements(const Shape& shape) {
  require_shape(shape.size() >= 1 && shape.size() <= 3, "Tensor", shape, "one to three axes");
  constexpr std::size_t kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
  std::size_t count = 1;
  for (const std::size_t axis : shape) {
    require_shape(axis == 0 || count <= kMost / axis, "Tensor", shape, "a size that fits memory");
    count *= axis;
  }
  return count;
}

// Replaces the one -1 of `wanted`, if there is one, so that the shape has `count` elements.
Shape resolve_view(const std::vector<std::ptrdiff_t>& wanted, const Shape& from,
                   std::size_t count) {
  Shape shape;
  std::size_t known = 1;  // the product of the axes that are given
  auto unknown = wanted.end();
  for (auto axis = wanted.begin(); axis != wanted.end(); ++axis) {
    require(*axis >= -1, "view", "an axis must be -1 or its length");
    if (*axis == -1) {
      require(unknown == wanted.end(), "view", "only one axis can be -1");
      unknown = axis;
    } else {
      known *= static_cast<std::size_t>(*axis);
    }
    shape.push_back(static_cast<std::size_t>(*axis));
  }
  if (unknown != wanted.end()) {
    require_shape(known > 0 && count % known == 0, "view", from,
                  "a number of elements divisible by " + std::to_string(known));
    shape[static_cast<std::size_t>(unknown - wanted.begin())] = count / known;
  }
  require_shapes(count_elements(shape) == count, "view", from, shape, "as many elements as before");
  return shape;
}

}  // namespace

Tensor Tensor::uninitialized(Shape shape) {
  Tensor tensor;
  tensor.size_ = count_elements(shape);
  tensor.shape_ = std::move(shape);
  tensor.values_ = allocate_floats(tensor.size_);
  return tensor;
}

Tensor::Tensor(Shape shape)
    : shape_(std::move(shape)), size_(count_elements(shape_)), values_(allocate_zeros(size_)) {}

Tensor::Tensor(Shape shape, std::initializer_list<float> given)
    : Tensor(uninitialized(std::move(shape))) {
  require_shape(given.size() == size_, "Tensor", shape_,
                "a shape of " + std::to_string(given.size()) + " elements, as many as the values");
  std::ranges::copy(given, values().begin());
}

Tensor::Tensor(const Tensor& other)
    : shape_(other.shape_), size_(other.size_), values_(allocate_floats(other.size_)) {
  std::ranges::copy(other.values(), values().begin());
}

Tensor::Tensor(Tensor&& other) noexcept
    : shape_(std::move(other.shape_)),
      size_(std::exchange(other.size_, 0)),
      values_(std::move(other.values_)) {}

Tensor& Tensor::operator=(Tensor other) noexcept {
  std::swap(shape_, other.shape_);
  std::swap(size_, other.size_);
  std::swap(values_, other.values_);
  return *this;
}

std::span<const float> Tensor::row(std::size_t i) const& {
  const bool found = !shape_.empty() && i < shape_[0];
  if (!found) require_shape(false, "row", shape_, "more than " + std::to_string(i) + " rows");
  const std::size_t length = size_ / shape_[0];
  return values().subspan(i * length, length);
}

std::span<float> Tensor::row(std::size_t i) & {
  const std::span<const float> found = std::as_const(*this).row(i);
  return values().subspan(static_cast<std::size_t>(found.data() - values_.get()), found.size());
}

Tensor Tensor::slice(std::size_t i) const {
  require_shape(rank() >= 2, "slice", shape_, "two or three axes");
  Tensor result = uninitialized(Shape(shape_.begin() + 1, shape_.end()));
  std::ranges::copy(row(i), result.values().begin());
  return result;
}

Tensor Tensor::view(const std::vector<std::ptrdiff_t>& shape) && {
  shape_ = resolve_view(shape, shape_, size_);
  return std::move(*this);
}

Tensor Tensor::view(const std::vector<std::ptrdiff_t>& shape) const& {
  return Tensor(*this).view(shape);
}

bool operator==(const Tensor& a, const Tensor& b) {
  return a.shape() == b.shape() && std::ranges::equal(a.values(), b.values());
}

}  // namespace nn
