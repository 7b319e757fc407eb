// A case: arguments for one of the functions that students write, as data. What calls the function
// stands in answer/adapters/.
#pragma once

#include <string_view>
#include <vector>

#include "tests/grading/course/arguments.h"
#include "tests/grading/course/units.h"

namespace nn::grading {

struct Case {
  std::string_view function;  // as in assignment.h
  std::string_view what;      // what is special about it: "a single row"
  int points;
  std::vector<Argument> arguments;

  // The largest difference that passes, as a share of the largest expected value. Sums of floats in
  // another order differ by some 1e-6.
  float tolerance = 1e-4f;

  // The result depends on the order in which the student draws random numbers, so the judge looks
  // at its properties instead of comparing it (see judging/judge.h).
  bool shuffled = false;
};

using Cases = std::vector<Case>;

// The tables, one for each lesson and for the section beyond.
Cases lesson01_cases();
Cases lesson02_cases();
Cases lesson03_cases();
Cases lesson04_cases();
Cases beyond_cases();

// The cases of the functions of a unit, in the order of the tables.
Cases cases_of(const Unit& unit);

}  // namespace nn::grading
