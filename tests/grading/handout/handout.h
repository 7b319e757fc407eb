// The students' edition of the repository: the same tree, with the solutions taken out and without
// the grader.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/grading/handout/markers.h"

namespace nn::handout {

struct Handout {
  std::map<std::string, std::string> files;  // the contents by path from the root
  std::vector<Solution> solutions;           // what was taken out, lesson by lesson
};

// Puts the students' edition of the repository at `root` together, in memory. With a lesson, as
// assignment.h names it, the lessons before it are solved: a lesson a week. Throws
// std::runtime_error for a file that cannot be read, for a marker that is not in order (see
// strip_solutions), and if a solution is left in some file, wherever that may be.
Handout make_handout(const std::filesystem::path& root, const std::string& lesson = "");

// Writes the files to the directory `out`, which must not exist or be empty: throws
// std::runtime_error otherwise, or if it cannot be written. The directory appears whole or not at
// all.
void write_handout(const Handout& handout, const std::filesystem::path& out);

// The files that are handed out as they are or with their solutions replaced, as paths from the
// root: those at the top, then directory by directory in the order of their names.
std::vector<std::string> handed_out_files(const std::filesystem::path& root);

// Is a solution left? True if `text` holds three of its lines in a row (or all, if there are
// fewer), however they are spaced or commented.
bool holds_solution(const std::string& text, const Solution& solution);

}  // namespace nn::handout
