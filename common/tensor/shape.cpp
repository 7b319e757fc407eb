#include "common/tensor/shape.h"

#include <stdexcept>

namespace nn {

std::string to_string(const Shape& shape) {
  std::string text = "[";
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (axis > 0) text += ", ";
    text += std::to_string(shape[axis]);
  }
  return text + "]";
}

// The messages are put together only on the way out: a check that holds costs a comparison.

void require(bool holds, std::string_view function, std::string_view what) {
  if (holds) return;
  throw std::invalid_argument(std::string(function) + ": " + std::string(what));
}

void require_shape(bool fits, std::string_view function, const Shape& given,
                   std::string_view expected) {
  if (fits) return;
  require(false, function, "got shape " + to_string(given) + ", expected " + std::string(expected));
}

void require_shapes(bool fit, std::string_view function, const Shape& a, const Shape& b,
                    std::string_view expected) {
  if (fit) return;
  require(false, function,
          "shapes " + to_string(a) + " and " + to_string(b) + " do not fit, expected " +
              std::string(expected));
}

}  // namespace nn
