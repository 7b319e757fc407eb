// The judge: reads how the programs of a unit ended from standard input, compares what they
// answered with what the references return, and writes the verdicts to kAnswerPipe.
#include <exception>
#include <iostream>
#include <iterator>
#include <string>

#include "tests/grading/answer/bytes.h"
#include "tests/grading/judging/outcome.h"
#include "tests/grading/judging/verdicts.h"

namespace {

using namespace nn::grading;

std::vector<Verdict> judge_all(const Runs& runs) {
  std::vector<Verdict> verdicts;
  for (const Unit& unit : units()) {
    if (unit.name() != runs.unit) continue;
    const Cases cases = cases_of(unit);
    for (std::size_t i = 0; i < cases.size() && i < runs.ended.size(); ++i) {
      verdicts.push_back(verdict_of(cases[i], runs.key, runs.ended[i]));
    }
  }
  return verdicts;
}

}  // namespace

int main() {
  try {
    const std::string input((std::istreambuf_iterator<char>(std::cin)), {});
    return write_answer(encode(judge_all(decode_runs(input)))) ? 0 : 1;
  } catch (const std::exception&) {
    return 1;  // the grader sees that there are no verdicts
  }
}
