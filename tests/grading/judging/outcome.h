// From how a student's process ended to what the report says.
#pragma once

#include <string>

#include "tests/grading/course/case.h"
#include "tests/grading/judging/verdicts.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// "SIGSEGV (an index out of range, or endless recursion)".
std::string signal_name(int number);

// Judges a process that has run a case with the arguments that this key gives.
Verdict verdict_of(const Case& the_case, const Key& key, const Ended& ended);

}  // namespace nn::grading
