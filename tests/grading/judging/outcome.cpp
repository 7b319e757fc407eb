#include "tests/grading/judging/outcome.h"

#include <signal.h>

#include <optional>
#include <utility>
#include <vector>

#include "tests/grading/answer/adapters.h"
#include "tests/grading/judging/judge.h"
#include "tests/grading/judging/mistakes.h"
#include "tests/grading/report/text.h"

namespace nn::grading {
namespace {

std::string join(const std::string& first, const std::string& second) {
  return second.empty() ? first : first + "; " + second;
}

std::string cause_of(const Case& the_case, const Values& arguments, const Answer& answer) {
  switch (answer.kind) {
    case Kind::kNotImplemented:
      return "not implemented";
    case Kind::kOutOfMemory:
      return "ran out of memory";
    case Kind::kThread:
      return "tried to start a thread or a process, and has one of each (" +
             printable(answer.text) + ")";
    case Kind::kThrew:
      return join("threw: " + printable(answer.text), explain(the_case, arguments, answer));
    case Kind::kValues:
      break;
  }
  const std::string wrong =
      judge(the_case, arguments, expected_of(the_case.function, arguments), answer.values);
  return wrong.empty() ? "" : join(wrong, explain(the_case, arguments, answer));
}

// All calls must be right; the first that is not is told of.
std::string cause_of(const Case& the_case, const Key& key, const std::vector<Answer>& answers) {
  const std::vector<Values> calls =
      draw_arguments(the_case.arguments, key, the_case.function, the_case.what);
  if (answers.size() != calls.size()) return "ended with a damaged result";
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const std::string cause = cause_of(the_case, calls[i], answers[i]);
    if (!cause.empty()) return cause;
  }
  return "";
}

std::string cause_of(const Case& the_case, const Key& key, const Ended& ended) {
  switch (ended.how) {
    case Ended::How::kKilled:
      return "crashed: " + signal_name(ended.number);
    case Ended::How::kWallTime:
      return "ran out of time by the clock";
    case Ended::How::kCpuTime:
      return "ran out of time: an endless loop?";
    case Ended::How::kTooMuchOutput:
      return "wrote without end";
    case Ended::How::kNotStarted:
      return "the case could not be started: " + printable(ended.output);
    case Ended::How::kExited:
      break;
  }
  const std::optional<std::vector<Answer>> answers = decode_answers(ended.output);
  if (ended.number == 0 && answers) return cause_of(the_case, key, *answers);
  if (ended.output.empty() || answers) {
    return "ended early, with exit status " + std::to_string(ended.number) + " and no result";
  }
  return "ended with a damaged result: something else wrote to its pipe";
}

}  // namespace

std::string signal_name(int number) {
  constexpr std::pair<int, const char*> kNames[] = {
      {SIGSEGV, "SIGSEGV (an index out of range, or endless recursion)"},
      {SIGABRT, "SIGABRT (abort, or the heap is damaged)"},
      {SIGFPE, "SIGFPE (a whole number divided by 0)"},
      {SIGBUS, "SIGBUS (an address that is not there)"},
      {SIGILL, "SIGILL (an instruction that is not there)"},
      {SIGXFSZ, "SIGXFSZ (it wrote to a file)"},
      {SIGSYS, "SIGSYS (a system call that is not allowed)"},
      {SIGKILL, "SIGKILL"},
      {SIGTERM, "SIGTERM"},
      {SIGPIPE, "SIGPIPE"},
      {SIGTRAP, "SIGTRAP"}};
  for (const auto& [known, name] : kNames) {
    if (known == number) return name;
  }
  return "signal " + std::to_string(number);
}

Verdict verdict_of(const Case& the_case, const Key& key, const Ended& ended) {
  const std::string cause = cause_of(the_case, key, ended);
  const Outcome outcome = cause.empty()                          ? Outcome::kPassed
                          : ended.how == Ended::How::kNotStarted ? Outcome::kCouldNotRun
                                                                 : Outcome::kFailed;
  return {outcome, cause};
}

}  // namespace nn::grading
