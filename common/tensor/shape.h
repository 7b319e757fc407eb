// Checks of arguments: one line each, and one form of message everywhere.
//
// A shape that does not fit is the commonest mistake in a neural network. Every function that takes
// tensors checks them first, in every build, so the error names the function that was called with
// the wrong shapes and not one that tripped over them later.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

// The lengths of a tensor's axes, outermost first: {60000, 784} is 60,000 rows of 784 numbers.
using Shape = std::vector<std::size_t>;

// "[60000, 784]", the way PyTorch prints a shape.
std::string to_string(const Shape& shape);

// Throws std::invalid_argument("<function>: <what>") unless `holds`.
void require(bool holds, std::string_view function, std::string_view what);

// Throws std::invalid_argument unless `fits`, naming the shape that was given and, in words, the
// one that was expected: "argmax: got shape [3, 0], expected at least one value".
void require_shape(bool fits, std::string_view function, const Shape& given,
                   std::string_view expected);

// The same for two tensors that must agree:
// "matmul: shapes [2, 3] and [4, 5] do not fit, expected [M, K] and [K, N]".
void require_shapes(bool fit, std::string_view function, const Shape& a, const Shape& b,
                    std::string_view expected);

}  // namespace nn
