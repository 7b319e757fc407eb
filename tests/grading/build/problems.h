// What a student reads when their source does not compile or link, or when the program is refused.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// Why `what` ("the compiler", "the linker"), which was to `doing` ("compile", "link") within these
// limits, gave nothing: one line, with the first error that it names. "" if it did its work. Throws
// std::runtime_error if it was not started: the system's fault, of which no mark comes.
std::string problem_of(const Ended& ended, const Limits& limits, const std::string& what,
                       const std::string& doing);

// Does a program hold the reference of the function that it is graded for? "" if every symbol of
// the reference object that the program has comes from one of the student's own objects, and no
// code of the reference is in it that is not in these. The objects were made where no reference
// could be read, so what is in them is the student's. Otherwise one line.
std::string problem_of_program(const std::string& program, const std::vector<std::string>& own,
                               const std::string& reference);

}  // namespace nn::grading
