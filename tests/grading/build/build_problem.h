// What a student reads when their source does not compile or link.
#pragma once

#include <string>

#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// Why `what` ("the compiler", "the linker"), which was to `doing` ("compile", "link") within these
// limits, gave nothing: one line, with the first error that it names. "" if it did its work. Throws
// std::runtime_error if it was not started: the system's fault, of which no mark comes.
std::string problem_of(const Ended& ended, const Limits& limits, const std::string& what,
                       const std::string& doing);

}  // namespace nn::grading
