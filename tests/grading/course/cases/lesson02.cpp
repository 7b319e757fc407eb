#include "tests/grading/course/case.h"

namespace nn::grading {
namespace {

// The size, a seed for the student's generator (a float holds every whole number up to 2^24), the
// std. No std is 1: whoever forgets it must be seen.
std::vector<Argument> draws(float rows, float columns, float low, float high) {
  return {exactly(rows), exactly(columns), whole(0, 1 << 20), uniform({1}, low, high)};
}

std::vector<Argument> layer(std::size_t rows, std::size_t inputs, std::size_t outputs) {
  return {normal({rows, inputs}), normal({inputs, outputs}), normal({outputs}, 3)};
}

}  // namespace

Cases lesson02_cases() {
  return {
      {"init_params", "a matrix with a large std", 2, draws(6, 4, 2, 5)},
      {"init_params", "a vector with a small std", 2, draws(9, 0, 0.1f, 0.6f)},
      {"init_params", "the weights of a layer", 1, draws(784, 10, 0.01f, 0.1f)},
      {"linear", "5 rows, 4 inputs, 3 outputs", 3, layer(5, 4, 3)},
      {"linear", "a single row", 3, layer(1, 7, 10)},
      {"linear", "all sizes the same", 3, layer(6, 6, 6)},
  };
}

}  // namespace nn::grading
