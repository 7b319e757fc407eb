#include "tests/grading/judging/judge.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nn::grading {
namespace {

std::string nine_digits(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(value));
  return text;
}

// Where element i of the tensor is: "[2, 0]".
std::string index_of(std::size_t i, const Shape& shape) {
  Shape index = shape;
  for (std::size_t axis = shape.size(); axis-- > 0; i /= shape[axis]) index[axis] = i % shape[axis];
  return to_string(index);
}

std::string tensor_difference(const Tensor& expected, const Tensor& got, float tolerance) {
  if (got.shape() != expected.shape()) {
    return "wrong shape: got " + to_string(got.shape()) + ", expected " +
           to_string(expected.shape());
  }
  float largest = 0;
  for (const float value : expected.values()) {
    if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (std::abs(got[i] - expected[i]) <= tolerance * largest) continue;
    if (got[i] == expected[i] || (std::isnan(got[i]) && std::isnan(expected[i]))) continue;
    const std::string index = index_of(i, expected.shape());
    if (std::isnan(got[i])) return "NaN at " + index + ", expected " + nine_digits(expected[i]);
    return "wrong at " + index + ": got " + nine_digits(got[i]) + ", expected " +
           nine_digits(expected[i]);
  }
  return "";
}

}  // namespace

std::string difference(const Values& expected, const Values& got, float tolerance) {
  if (got.size() != expected.size()) {
    return "got " + std::to_string(got.size()) + " results, expected " +
           std::to_string(expected.size());
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string found = tensor_difference(expected[i], got[i], tolerance);
    if (found.empty()) continue;
    if (expected.size() == 1) return found;
    return "result " + std::to_string(i + 1) + " of " + std::to_string(expected.size()) + ": " +
           found;
  }
  return "";
}

std::string judge(const Case& the_case, const Values& arguments, const Values& expected,
                  const Values& got) {
  if (the_case.shuffled) return judge_shuffle(arguments, got);
  return difference(expected, got, the_case.tolerance);
}

}  // namespace nn::grading
