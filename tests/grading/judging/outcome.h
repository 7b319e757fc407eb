// From how a student's process ended to what the report says.
#pragma once

#include <string>

#include "tests/grading/judging/judge.h"
#include "tests/grading/report/results.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// "SIGSEGV (an index out of range, or endless recursion)".
std::string signal_name(int number);

// Judges a process that has run a case with the arguments of `drawn`.
CaseResult result_of(const Case& the_case, const Drawn& drawn, const Ended& ended);

}  // namespace nn::grading
