// A result that is no number is an error, and not a result.
#pragma once

#include <span>
#include <string_view>

namespace nn {

// Throws std::runtime_error("<what> is no longer a number; <advice>") if `value` is infinite or
// NaN: numbers have grown beyond what a float can hold. `advice` says what to change.
void require_finite(double value, std::string_view what, std::string_view advice);

// The same for many values: every one of them must be a number.
void require_finite(std::span<const float> values, std::string_view what, std::string_view advice);

}  // namespace nn
