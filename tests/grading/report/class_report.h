// The marks of a whole class.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/report/results.h"

namespace nn::grading {

// A line for each submission: its name, the points of each lesson, their sum, the time it took.
std::string class_table(const std::vector<Report>& reports);

// What Canvas and Moodle import: who, and how many points. From a directory that they named
// themselves, it takes the name and the number of the student.
std::string class_csv(const std::vector<Report>& reports);

// The same for a spreadsheet, with a column for each function.
std::string functions_csv(const std::vector<Report>& reports);

}  // namespace nn::grading
