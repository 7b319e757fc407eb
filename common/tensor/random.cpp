#include "common/tensor/random.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace nn {

double Generator::uniform() {
  return (static_cast<double>(bits_()) + 1.0) * 0x1p-32;  // exact: no rounding to differ in
}

// Box and Muller: a point of the plane whose two coordinates are independent standard normals has a
// uniform angle 2πu, and a radius r with P(r > t) = exp(-t²/2), so r = sqrt(-2 ln u'). One of its
// coordinates is r cos(2πu). u' is never 0, so the logarithm is finite; |result| <= 6.67.
float Generator::normal() {
  const double radius = std::sqrt(-2.0 * std::log(uniform()));
  const double angle = 2.0 * std::numbers::pi * uniform();
  return static_cast<float>(radius * std::cos(angle));
}

// bits % n alone would favour small results, because 2^32 is not a multiple of n. Draws from the
// incomplete last round are thrown away.
std::size_t Generator::below(std::size_t n) {
  constexpr std::uint64_t kDraws = std::uint64_t{1} << 32;
  require(n >= 1 && n <= kDraws, "below", "n must be from 1 to 2^32");
  const std::uint64_t whole_rounds = kDraws - kDraws % n;
  std::uint64_t draw = bits_();
  while (draw >= whole_rounds) draw = bits_();
  return static_cast<std::size_t>(draw % n);
}

Tensor randn(const Shape& shape, Generator& generator) {
  Tensor result = Tensor::uninitialized(shape);
  for (float& value : result.values()) value = generator.normal();
  return result;
}

// Fisher and Yates: fill the places from the last to the first, each with one of the numbers that
// are not placed yet.
std::vector<std::size_t> permutation(std::size_t n, Generator& generator) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = n; left > 1; --left) {
    std::swap(order[left - 1], order[generator.below(left)]);
  }
  return order;
}

}  // namespace nn
