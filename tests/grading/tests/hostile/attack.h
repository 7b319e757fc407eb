// Attacks on the grader. Each loses the points of the function that attacks, and nothing else
// changes: the class is graded, the grader lives, and no file is touched.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {

// One attack: linear() does `code` and then returns zeros; `top` stands at the top of its source.
// Or, where `whole` is not empty, that is its source.
struct Attack {
  std::string name;
  std::string cause;  // in the report of each case
  std::string code = {};
  std::string top = {};
  std::string whole = {};
};

// Grades them as a class, beside a right submission, and checks what the report says of each: no
// points for linear, and all for the right one.
void expect_nothing(const std::vector<Attack>& attacks, const Allowed& allowed = kAllowed);

inline const std::string kLinear = "lesson02_linear/linear.cpp";  // where they stand

// The headers that attacks need.
extern const char* const kSystemIncludes;

// The processes of the programs under test that are still there, and what lies in the workshop's
// places.
std::string left_behind();

}  // namespace nn::grading
