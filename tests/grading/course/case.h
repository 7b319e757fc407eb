// A case: arguments for one of the functions that students write, and the call.
//
// The cases of a lesson source stand in cases/, one file for each, and are linked twice: with the
// student's source into the student's process, and with the reference into the grader. Both make
// the same arguments from the same seed. They hold nothing about the answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/tensor/random.h"
#include "tests/grading/answer/values.h"

namespace nn::grading {

struct Case {
  std::string_view function;  // as in assignment.h
  std::string_view what;      // what is special about it: "a single row"
  int points;

  // Fresh random arguments, everything as tensors: a seed or a size is a tensor of one number.
  Values (*arguments)(Generator& generator);

  // Calls the function. A result that is no tensor is made one.
  Values (*call)(const Values& arguments);

  // The largest difference that passes, as a share of the largest expected value. Sums of floats in
  // another order differ by some 1e-6.
  float tolerance = 1e-4f;

  // The result depends on the order in which the student draws random numbers, so the grader judges
  // its properties instead of comparing it (see shuffle.h).
  bool shuffled = false;
};

using Cases = std::vector<Case>;

// The generator that a case's arguments come from: another one for each seed and each try.
Generator argument_generator(std::uint32_t seed, std::size_t case_number, std::uint32_t attempt);

// One number as a tensor, and back: a whole number up to 2^24, where floats are exact.
Tensor number(float value);
std::size_t to_size(const Tensor& tensor);

// Random arguments: `count` values uniform in [low, high); targets, one 1 in each row.
Tensor uniform(const Shape& shape, float low, float high, Generator& generator);
Tensor targets(std::size_t rows, std::size_t classes, Generator& generator);
Tensor normal(const Shape& shape, float std, Generator& generator);

}  // namespace nn::grading
