// What teachers and students read.
#pragma once

#include <filesystem>
#include <string>

#include "tests/grading/report/results.h"

namespace nn::grading {

// The report as a table for the terminal, with the cause below each function that lost points.
std::string table(const Report& report);

// The report in the format of Gradescope's results.json: a test for each function.
std::string results_json(const Report& report);

// Writes a file whole or not at all: under another name first, then renamed. Throws
// std::runtime_error if it cannot be written.
void write_whole(const std::filesystem::path& file, const std::string& text);

}  // namespace nn::grading
