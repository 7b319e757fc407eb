// What the grader tells the judge, and what it hears back. The judge is a program of its own: the
// one that holds all references. It is started when every grading of a function has ended.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/grading/course/arguments.h"
#include "tests/grading/report/results.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// How the programs of a unit ended, one for each of its cases.
struct Runs {
  Key key;
  std::string unit;
  std::vector<Ended> ended;
};

// One case's: whether it passed, and the cause if not.
struct Verdict {
  Outcome outcome;
  std::string cause;
};

std::string encode(const Runs& runs);
std::string encode(const std::vector<Verdict>& verdicts);

// Throw std::runtime_error for bytes that are none.
Runs decode_runs(std::string_view bytes);
std::vector<Verdict> decode_verdicts(std::string_view bytes);

}  // namespace nn::grading
