// Bodies of functions as students write them, right and wrong: lesson01.txt to lesson04.txt, and
// beyond.txt.
//
//   === lesson02 linear
//   --- wrong: the bias is missing
//   return matmul(x, w);
//   --- right: the bias first
//   ...
//
// Each stands in the place of what is between the solution markers.
#pragma once

#include <string>
#include <vector>

namespace nn::grading {

struct Planted {
  std::string lesson;    // "lesson02"
  std::string function;  // "linear"
  std::string file;      // "lesson02_linear/linear.cpp"
  bool is_right;
  std::string what;  // "the bias is missing"
  std::string body;
};

// A text in sections: what follows `start` in the lines that begin so, and the lines below each.
// Throws std::runtime_error for a line above the first.
struct Section {
  std::string title;
  std::string text;
};
std::vector<Section> sections_of(const std::string& text, const std::string& start);

// Those of a file, or all of them. Throws std::runtime_error for a line that belongs to none, and
// for a function that is not in the list of the course.
std::vector<Planted> planted_in(const std::string& file);
std::vector<Planted> all_planted();

// The text of a lesson source (`file`, for messages) with this body between the markers of a
// function. Throws std::logic_error if it has none.
std::string with_body(const std::string& file, std::string text, const std::string& function,
                      const std::string& body);

// The student's file with this body in it, and with what it may need included.
std::string source_with(const Planted& planted);

// What these bodies may need that the file itself does not include.
extern const char* const kIncludes;

}  // namespace nn::grading
