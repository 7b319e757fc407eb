// A question of a quiz, as it stands in the lesson's quiz.txt:
//
//   question: How many numbers has an image?
//   a) 28
//   b) 784
//   answer: b
//   command: make lesson01
//   shows: [28, 28]
//   why: 28 rows of 28 pixels.
//
// Without choices the answer is a number. In the place of the command there may be a line,
// "line: lesson01_tensors/digits.h": then `shows` stands in that file. Fields may go on in the next
// lines, which are indented. A blank line ends a question; lines that start with # are skipped.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quiz {

struct Question {
  std::string text;
  std::vector<std::string> choices;  // "a) 28"; empty: the answer is a number
  std::string answer;                // "b", "784", "0.5"
  std::string command;               // what gives the answer; or
  std::string file;                  // where it stands
  std::string shows;                 // words that the command prints, or the file has
  std::string why;
};

// Throws std::runtime_error, which names file and line, for a field that is unknown, double or
// missing, for an answer that is no number or none of the choices, and for no questions at all.
std::vector<Question> read_questions(const std::filesystem::path& file);

// Whether this is the answer: the letter, large or small; a number within one part in a thousand,
// with or without commas between thousands, a % or blanks.
bool is_right(const Question& question, const std::string& given);

// Whether it can be an answer at all: one of the letters, or a number.
bool is_answer(const Question& question, const std::string& given);

}  // namespace quiz
