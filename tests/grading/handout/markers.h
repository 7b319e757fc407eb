// The solution markers of the lesson sources. What stands between the lines
//
//   // BEGIN SOLUTION
//   // END SOLUTION
//
// inside the body of a function is what a student writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nn::handout {

struct Solution {
  std::string lesson;    // "lesson02"
  std::string function;  // "linear", "DataLoader::begin"
  std::string file;      // "lesson02_linear/linear.cpp"
  std::string code;      // the lines between the markers

  // What the students' edition has in its place, without the indentation.
  std::string stub() const;
};

struct Stripped {
  std::string text;                 // the students' edition of the file
  std::vector<Solution> solutions;  // in the order of the file
};

// Replaces each solution in `text`, the contents of the lesson source `file` (its path from the
// root of the repository). Throws std::runtime_error that names file and line for a marker that is
// nested, unclosed, stray, outside a function, or not written exactly as above: a marker that is
// overlooked would hand out a solution.
Stripped strip_solutions(const std::string& file, std::string_view text);

// The text without the lines that are markers: a file that is handed out solved.
std::string without_markers(std::string_view text);

// Throws as above if there is any marker in `text`: for files in which none may be.
void require_no_markers(const std::string& file, std::string_view text);

}  // namespace nn::handout
