#include "tests/grading/report/report.h"

#include "tests/grading/report/text.h"

namespace nn::grading {

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kPassed:
      return "passed";
    case Outcome::kFailed:
      return "failed";
    case Outcome::kCouldNotRun:
      break;
  }
  return "could not be run";
}

std::vector<std::string> causes(const FunctionResult& function) {
  std::vector<std::string> lines;
  bool all_the_same = true;
  for (const CaseResult& one : function.cases) {
    if (one.cause != function.cases.front().cause) all_the_same = false;
    if (!one.cause.empty()) lines.push_back(one.what + ": " + one.cause);
  }
  if (all_the_same && !lines.empty()) return {function.cases.front().cause};
  return lines;
}

std::string summary(const Report& report) {
  std::string text = std::to_string(report.points()) + " of " +
                     std::to_string(report.max_points()) + " points, seed " +
                     std::to_string(report.seed) + "\n";
  for (const std::string& note : report.notes) text += "note: " + note + '\n';
  return text;
}

std::string table(const Report& report) {
  std::string text;
  for (const FunctionResult& function : report.functions) {
    text += padded(full_name(function.assignment), 36) + right(function.points(), 4) + " of" +
            right(function.max_points(), 3) + "  " + std::string(name_of(function.outcome())) +
            '\n';
    for (const std::string& cause : causes(function)) text += "    " + cause + '\n';
  }
  return text + '\n' + summary(report);
}

}  // namespace nn::grading
