#include "common/program/finite.h"

#include <cmath>
#include <stdexcept>
#include <string>

namespace nn {

void require_finite(double value, std::string_view what, std::string_view advice) {
  if (std::isfinite(value)) return;
  throw std::runtime_error(std::string(what) + " is no longer a number; " + std::string(advice));
}

void require_finite(std::span<const float> values, std::string_view what, std::string_view advice) {
  for (const float value : values) require_finite(static_cast<double>(value), what, advice);
}

}  // namespace nn
