// Asking the questions, or showing them with their answers.
#pragma once

#include <iosfwd>
#include <vector>

#include "tests/quiz/question.h"

namespace quiz {

// Puts each question to `out`, reads a line from `in`, and says whether it is right, what the
// answer is, what gives it and why. What cannot be an answer is asked for once more. Ends with the
// number of right ones; where `in` ends, so does the quiz.
void ask(const std::vector<Question>& questions, std::istream& in, std::ostream& out);

// All of them with their answers, for reading.
void show(const std::vector<Question>& questions, std::ostream& out);

}  // namespace quiz
