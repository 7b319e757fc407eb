// Compares what a student's function returned with what the reference returns.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/course/case.h"

namespace nn::grading {

// "" if `got` passes for `expected`; otherwise one line on the first difference: the number of
// results, a shape, a NaN, or the first wrong index with both values to 9 digits. A value passes if
// it differs by no more than `tolerance` times the largest magnitude of its expected tensor, so a
// NaN never does.
std::string difference(const Values& expected, const Values& got, float tolerance);

// The same for a case of its own kind: a shuffled case is judged by judge_shuffle.
std::string judge(const Case& the_case, const Values& arguments, const Values& expected,
                  const Values& got);

// The answers that take no work and must never pass: zeros, ones, NaN, tensors of no elements,
// nothing at all, and the arguments handed back.
std::vector<Values> effortless_answers(const Values& arguments, const Values& expected);

}  // namespace nn::grading
