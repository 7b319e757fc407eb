// Compares what a student's function returned with what the reference returns.
#pragma once

#include <string>

#include "tests/grading/course/case.h"

namespace nn::grading {

// "" if `got` passes for `expected`; otherwise one line on the first difference: the number of
// results, a shape, a NaN, or the first wrong index with both values to 9 digits. A value passes if
// it differs by no more than `tolerance` times the largest magnitude of its expected tensor, a NaN
// only where one is expected.
std::string difference(const Values& expected, const Values& got, float tolerance);

// Is it a shuffle? A student may draw random numbers in another order than the reference does and
// still be right, so the orders are judged by what makes them a shuffle: "" if they pass, one line
// on what is wrong otherwise. `got` holds the orders of six passes: two from one generator, the
// first from a generator that starts from the same seed, and three from another seed. In each every
// row must come exactly once, and few rows may be neighbours that were neighbours before; the
// second and the fourth must differ from the first, the third must not, and no row may stay where
// it is in all of them. The first argument is the number of rows.
std::string judge_shuffle(const Values& arguments, const Values& got);

// The same for a case of its own kind: a shuffled case is judged by judge_shuffle.
std::string judge(const Case& the_case, const Values& arguments, const Values& expected,
                  const Values& got);

}  // namespace nn::grading
