// What teachers and students read of one submission, and of a whole class.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/grading/report/results.h"

namespace nn::grading {

// "passed", "failed", "could not be run".
std::string_view name_of(Outcome outcome);

// A line for each case that lost points; one for all of them if they have the same cause.
std::vector<std::string> causes(const FunctionResult& function);

// The points, the notes and the seed: what one must know to repeat a grading.
std::string summary(const Report& report);

// The report as a table for the terminal, with the cause below each function that lost points.
std::string table(const Report& report);

// The report in the format of Gradescope's results.json: a test for each function.
std::string results_json(const Report& report);

// The report as a page of its own, and as Markdown.
std::string page(const Report& report);
std::string markdown(const Report& report);

// A line for each submission: its name, the points of each lesson, their sum, the time it took.
std::string class_table(const std::vector<Report>& reports);

// What Canvas and Moodle import: who, and how many points. From a directory that they named
// themselves, it takes the name and the number of the student.
std::string class_csv(const std::vector<Report>& reports);

// The same for a spreadsheet, with a column for each function.
std::string functions_csv(const std::vector<Report>& reports);

}  // namespace nn::grading
