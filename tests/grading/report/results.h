// What a grading comes to: the result of each case, by function, and their points.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/grading/course/selection.h"

namespace nn::grading {

enum class Outcome : char { kPassed, kFailed, kCouldNotRun };

struct CaseResult {
  std::string what;
  int max_points;
  Outcome outcome;
  std::string cause;  // "" if it passed

  int points() const { return outcome == Outcome::kPassed ? max_points : 0; }
};

struct FunctionResult {
  Assignment assignment;
  std::vector<CaseResult> cases;

  int points() const;
  int max_points() const;
  Outcome outcome() const;  // the worst of its cases
};

struct Report {
  std::string name;  // of the submission
  std::uint32_t seed;
  std::vector<FunctionResult> functions;  // in the order of the course
  double seconds = 0;
  std::vector<std::string> notes;  // on the submission, and what this system does not protect from

  int points() const;
  int max_points() const;
};

// The report before anything has run: no points for any case.
Report blank_report(const std::string& name, std::uint32_t seed, const Selection& selection);

}  // namespace nn::grading
