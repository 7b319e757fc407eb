#include "tests/grading/course/case.h"

#include <algorithm>

#include "tests/grading/course/assignment.h"

namespace nn::grading {

Cases cases_of(const Unit& unit) {
  Cases found;
  for (const auto& table :
       {lesson01_cases, lesson02_cases, lesson03_cases, lesson04_cases, beyond_cases}) {
    for (Case& one : table()) {
      const auto of = std::ranges::find(kAssignments, one.function, &Assignment::function);
      if (of != kAssignments.end() && of->file == unit.file) found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace nn::grading
