// The way forward once more, in double: what the derived gradients are held against. Not a line of
// it is shared with the lessons, so that a mistake there cannot be here as well.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/tensor/tensor.h"

namespace nn::gradcheck {

// A matrix, row by row; a bias is a matrix of one row.
struct Numbers {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> values;
};

// The same numbers as floats, two axes.
Tensor to_tensor(const Numbers& numbers);

// All that the way forward reads or computes, in the lesson's names.
struct WayForward {
  Numbers x, y, w1, b1, z1, a1, w2, b2, p;
};

// What the loss can be differentiated by, in the order of the way forward.
enum class Of { w1, b1, z1, a1, w2, b2, p };

const Numbers& numbers_of(const WayForward& way, Of of);

// A small network with random weights and images, worked through to p. The numbers are floats
// stored as doubles, so that both sides start from the same. They are of different sizes, and
// columns of x differ in scale: where all is alike, a transposed matrix goes unnoticed. No hidden
// value lies so close to 0 that a small step would carry it over the bend of the ReLU (with very
// many hidden units, hardly any).
WayForward draw(std::size_t hidden, std::uint32_t seed);

// ∂loss/∂of, entry i, by a central difference: (loss(v + h) - loss(v - h)) / 2h with h = 1e-5. All
// that comes after the entry is worked out anew. The curvature costs some h², rounding 1e-16 / h:
// nine digits or so are right. In float, three would be.
double measured_slope(const WayForward& way, Of of, std::size_t i);

}  // namespace nn::gradcheck
