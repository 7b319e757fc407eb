// Grades a submission: builds its sources, runs every case, judges what comes back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/assignment.h"
#include "tests/grading/case.h"
#include "tests/grading/workshop.h"

namespace nn::grading {

enum class Outcome { kPassed, kFailed, kCouldNotRun };

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
  std::uint32_t seed;
  std::vector<FunctionResult> functions;  // in the order of the course
  double seconds = 0;
  std::vector<std::string> notes;  // on this system: what it does not protect from

  int points() const;
  int max_points() const;
};

// The report before anything has run: no points for any case.
Report blank_report(std::uint32_t seed);

// Grades the submission in this directory with `jobs` processes at a time. The same seed gives the
// same report, but for the time it took. Throws std::runtime_error only where the fault is the
// grader's: the reference does not compile.
Report grade(Workshop& workshop, const std::filesystem::path& submission, std::uint32_t seed,
             std::size_t jobs);

}  // namespace nn::grading
