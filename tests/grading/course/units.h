// The lesson sources that students write, and what each is linked with to be graded.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tests/grading/course/case.h"

namespace nn::grading {

// One source. It is compiled by itself and linked with the reference of everything else that it
// needs, so that a mistake elsewhere, or a source that does not compile, costs nothing here. What
// it does not need is not linked: there is no answer in the student's process to be found.
struct Unit {
  std::string_view file;                // "lesson02_linear/linear.cpp"
  std::string_view name;                // "linear", of its cases' object
  int lessons_before;                   // the reference of lessons 1 to this is linked
  std::vector<std::string_view> needs;  // and these sources of its own lesson
  Cases (*cases)();
};

const std::vector<Unit>& units();

}  // namespace nn::grading
