// A whole class: all directories in one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/environment.h"
#include "tests/grading/grade.h"

namespace nn::grading {

// Grades them and writes their reports, class.csv, functions.csv and similar.txt. After an
// interruption it goes on where it stopped, with the same seed. Throws std::runtime_error if it
// cannot; then there are no marks for anybody.
void grade_class(const Workshop& workshop, const Task& task, Settings settings);

// The submissions in a directory, sorted by name. `skipped` has a line for each entry that is none.
std::vector<std::filesystem::path> submissions_in(const std::filesystem::path& directory,
                                                  std::vector<std::string>& skipped);

// Where a submission's reports go, below RESULTS: a directory of its name, unless we need that name
// ourselves.
std::string place_for(const std::string& name);

// What must be the same for a grading to be gone on with: the selection and the grader's programs.
std::string stamp_of(const Task& task);

}  // namespace nn::grading
