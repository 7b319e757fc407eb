// What teachers and students read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/grade.h"

namespace nn::grading {

// The report as a table for the terminal, with the cause below each function that lost points.
std::string table(const Report& report);

// The report in the format of Gradescope's results.json: a test for each function.
std::string results_json(const Report& report);

// A submission of a class.
struct Graded {
  std::string name;
  Report report;
};

// A line for each submission: its name, the points of each lesson, and their sum.
std::string class_table(const std::vector<Graded>& graded);

// The same for a spreadsheet, with a column for each function: comma-separated, names quoted.
std::string class_csv(const std::vector<Graded>& graded);

// Writes a file whole or not at all: under another name first, then renamed. Throws
// std::runtime_error if it cannot be written.
void write_whole(const std::filesystem::path& file, const std::string& text);

}  // namespace nn::grading
