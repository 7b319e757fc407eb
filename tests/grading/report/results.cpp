#include "tests/grading/report/results.h"

#include <algorithm>
#include <numeric>

#include "tests/grading/course/units.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

int FunctionResult::points() const {
  return std::accumulate(cases.begin(), cases.end(), 0,
                         [](int sum, const CaseResult& one) { return sum + one.points(); });
}

int FunctionResult::max_points() const {
  return std::accumulate(cases.begin(), cases.end(), 0,
                         [](int sum, const CaseResult& one) { return sum + one.max_points; });
}

Outcome FunctionResult::outcome() const {
  Outcome worst = Outcome::kPassed;
  for (const CaseResult& one : cases) worst = std::max(worst, one.outcome);
  return worst;
}

int Report::points() const {
  return std::accumulate(
      functions.begin(), functions.end(), 0,
      [](int sum, const FunctionResult& function) { return sum + function.points(); });
}

int Report::max_points() const {
  return std::accumulate(
      functions.begin(), functions.end(), 0,
      [](int sum, const FunctionResult& function) { return sum + function.max_points(); });
}

Report blank_report(std::uint32_t seed) {
  Report report{seed, {}, 0, missing_protections()};
  for (const Assignment& assignment : kAssignments) report.functions.push_back({assignment, {}});
  for (const Unit& unit : units()) {
    for (const Case& the_case : unit.cases()) {
      for (FunctionResult& function : report.functions) {
        if (function.assignment.function != the_case.function) continue;
        function.cases.push_back({std::string(the_case.what), the_case.points,
                                  Outcome::kCouldNotRun, "the grading did not come to its end"});
      }
    }
  }
  return report;
}

}  // namespace nn::grading
