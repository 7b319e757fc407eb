// What a function gave beside what it should give: where they first differ, and why that may be.
#pragma once

#include <string>
#include <vector>

#include "common/tensor/tensor.h"
#include "tests/support/matrix.h"

namespace next {

// A number or tensor that a function gives, by the name that its contract has for it.
struct Result {
  std::string name;  // "out", "dw1"
  nn::Shape shape;
  std::vector<double> values;
};
using Results = std::vector<Result>;

Result result(const std::string& name, const nn::Tensor& tensor);
Result result(const std::string& name, const oracle::Matrix& matrix);
Result vector(const std::string& name, const oracle::Matrix& matrix);  // of one row, as one axis
Result number(const std::string& name, double value);

// A mistake that is often made, and what it gives.
struct Guess {
  std::string text;  // completes "it looks as if ..."
  Results results;
};

// A value is right within this share of the largest expected one: floats have seven digits, and
// sums in another order differ by some 1e-6 of them. A share of rows, an accuracy, is exact.
inline constexpr double kTolerance = 1e-4;
inline constexpr double kExact = 1e-6;

// "" if `got` is `expected`. Otherwise what is wrong at the first wrong place, "out[0, 1]: got
// 0.25, expected 1.75", and in a second line what it looks as if: the first guess that gives the
// same, or what can be seen without one (zeros, a factor, another sign, swapped axes).
std::string what_is_wrong(const Results& got, const Results& expected,
                          const std::vector<Guess>& guesses, double tolerance = kTolerance);

}  // namespace next
