// Flushing to zero: numbers that are too small to matter, but take long to reckon with.
//
// A float below 1.2e-38 in magnitude is "subnormal": it has fewer digits, and some processors take
// a detour for every product that has one in it. On an Intel Xeon, one in a hundred makes the
// product xᵀ dz1 take six times as long (`make bench`). A saturated sigmoid makes gradients of any
// smallness, so there would be many. PyTorch can have the processor flush them
// (torch.set_flush_denormal), but that is a setting of each thread, and OpenBLAS's threads are not
// ours to set.
#pragma once

#include <cmath>
#include <span>

namespace nn {

// What is smaller than this in magnitude is flushed. No weight has a digit that it could change,
// and what is larger can be multiplied with a weight and a pixel and still have all its digits.
inline constexpr float kTiny = 1e-30f;

// Makes every value 0 that is smaller than kTiny in magnitude; NaN stays NaN.
inline void flush_to_zero(std::span<float> gradients) {
  for (float& value : gradients) value = std::abs(value) < kTiny ? 0.0f : value;
}

}  // namespace nn
