// Grades submissions: builds their sources, runs every case, and has judged what comes back, phase
// by phase (see README.md, "Time's arrow").
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "tests/grading/build/workshop.h"
#include "tests/grading/course/selection.h"
#include "tests/grading/record.h"
#include "tests/grading/report/results.h"

namespace nn::grading {

struct Settings {
  Selection selection;
  std::uint32_t seed = 0;
  std::size_t jobs = 1;  // programs that run at a time

  // Told of every unit of a submission that is done, and how many there are in all.
  std::function<void(std::size_t done, std::size_t all)> progress = [](auto...) {};

  // For tests: told when the programs of a unit start to be built or the judge starts, and when
  // they have ended.
  std::function<void(const std::string& what, const Unit& unit, bool starts)> watch = [](auto...) {
  };
};

// The reports, in the order of the submissions. The same seed gives the same ones, but for the time
// it took. What `record` holds is not graded again. Throws std::runtime_error only where the fault
// is the grader's.
std::vector<Report> grade(const Workshop& workshop, const std::vector<Submission>& submissions,
                          const Settings& settings, Record& record);

}  // namespace nn::grading
