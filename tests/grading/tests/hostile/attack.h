// Attacks on the grader, as data: a file of attacks/ for each place. An attack loses the points of
// the function that attacks, and nothing else changes: the class is graded, the grader lives, and
// no file is touched.
//
//   === its name
//   --- says: what the report says of each case
//   --- top      what stands at the top of linear.cpp,
//   --- code     what linear() does before it returns zeros,
//   --- checks   the same, with check(name, result) for what must not succeed;
//   --- whole    or the whole source
//
// $SOURCE is the path of linear.cpp in the checkout, $BUILD of its objects, $PLACE the grader's
// directory, $INCLUDES the system's headers; $FRAME sends a well-formed answer, and $ZERO is what
// the report says of zeros.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {

struct Attack {
  std::string name;
  std::string says;
  std::map<std::string, std::string> parts;  // "top", "code", ...
};

std::vector<Attack> attacks_in(const std::string& name);

// Grades those of a file as a class, beside a right submission, and checks what the report says of
// each: no points for linear, and all for the right one. Nothing of it runs or lies about
// afterwards.
void expect_nothing(const std::string& name, const Allowed& allowed = kAllowed);

inline const std::string kLinear = "lesson02_linear/linear.cpp";  // where they stand

// The headers that attacks need.
extern const char* const kSystemIncludes;

}  // namespace nn::grading
