// What teachers and students read of one submission.
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

}  // namespace nn::grading
