// Attacks on the grader. Each loses the points of the function that attacks, and nothing else
// changes: all other functions are graded, the grader lives, and no file is touched.
#pragma once

#include <string>

#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {

inline const std::string kLinear = "lesson02_linear/linear.cpp";  // where they stand
inline const std::string kZeros = "  return Tensor({x.size(0), w.size(1)});";

// The headers that attacks need.
extern const char* const kSystemIncludes;

// linear() does `code` and then returns zeros; `top` stands at the top of its source.
Report grade_attack(const std::string& code, const std::string& top = "",
                    const Allowed& allowed = kAllowed);

// The processes of the programs under test that are still there.
std::string left_running();

}  // namespace nn::grading
