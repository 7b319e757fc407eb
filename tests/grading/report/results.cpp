#include "tests/grading/report/results.h"

#include <algorithm>
#include <numeric>

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

Report blank_report(const std::string& name, std::uint32_t seed, const Selection& selection) {
  Report report{name, seed, {}, 0, missing_protections()};
  for (const Chosen& one : selection.cases()) {
    const bool is_new = report.functions.empty() ||
                        report.functions.back().assignment.function != one.assignment->function;
    if (is_new) report.functions.push_back({*one.assignment, {}});
    report.functions.back().cases.push_back({std::string(one.the_case.what), one.the_case.points,
                                             Outcome::kCouldNotRun,
                                             "the grading did not come to its end"});
  }
  return report;
}

}  // namespace nn::grading
