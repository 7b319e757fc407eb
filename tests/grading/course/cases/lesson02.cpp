#include "tests/grading/course/case.h"

namespace nn::grading {
namespace {

// A seed for the student's generator: a float holds every whole number up to 2^24.
Argument seed() { return whole(0, 1 << 20); }

}  // namespace

// The size, the seed, the std. No std is 1: whoever forgets it must be seen.
Cases lesson02_cases() {
  return {
      {"init_params",
       "a matrix with a large std",
       2,
       {exactly(6), exactly(4), seed(), uniform({1}, 2, 5)}},
      {"init_params",
       "a vector with a small std",
       2,
       {exactly(9), exactly(0), seed(), uniform({1}, 0.1f, 0.6f)}},
      {"init_params",
       "the weights of a layer",
       1,
       {exactly(784), exactly(10), seed(), uniform({1}, 0.01f, 0.1f)}},

      {"linear",
       "5 rows, 4 inputs, 3 outputs",
       3,
       {normal({5, 4}), normal({4, 3}), normal({3}, 3)}},
      {"linear", "a single row", 3, {normal({1, 7}), normal({7, 10}), normal({10}, 3)}},
      {"linear", "all sizes the same", 3, {normal({6, 6}), normal({6, 6}), normal({6}, 3)}},
  };
}

}  // namespace nn::grading
