// The student's process: runs one case and writes the answer to the grader's pipe.
#pragma once

#include "tests/grading/course/case.h"

namespace nn::grading {

// The pipe's descriptor in the student's process.
inline constexpr int kPipe = 3;

// The body of main(): `argv` holds the number of the case among `cases`, the seed, and the attempt
// (see argument_generator). Writes the answer to kPipe and ends the process; the exit status is 0
// if all of it was written.
[[noreturn]] void emit(const Cases& cases, int argc, char** argv);

}  // namespace nn::grading
