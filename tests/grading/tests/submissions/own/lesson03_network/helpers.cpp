#include "helpers.h"
#include <cmath>
namespace mine {
float clipped(float v) { return v < 0 ? 0 : v; }
float slope(float v) {
  const float s = 1 / (1 + std::exp(-v));
  return s * (1 - s);
}
}  // namespace mine
