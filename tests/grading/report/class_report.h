// The marks of a whole class.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/report/results.h"

namespace nn::grading {

// A submission of a class.
struct Graded {
  std::string name;
  Report report;
};

// A line for each submission: its name, the points of each lesson, and their sum.
std::string class_table(const std::vector<Graded>& graded);

// The same for a spreadsheet, with a column for each function: comma-separated, names quoted.
std::string class_csv(const std::vector<Graded>& graded);

}  // namespace nn::grading
