#include "tests/grading/build/check_program.h"

#include <algorithm>

#include "tests/grading/build/elf.h"
#include "tests/grading/report/text.h"

namespace nn::grading {

std::string problem_of_program(const std::string& program, const std::vector<std::string>& own,
                               const std::string& reference) {
  const Symbols present = symbols_of(program);
  std::set<std::string> brought;
  for (const std::string& object : own) brought.merge(symbols_of(object).defined);
  for (const std::string& symbol : symbols_of(reference).defined) {
    if (present.defined.contains(symbol) && !brought.contains(symbol)) {
      return "did not link: it holds the reference's " + printable(symbol, 100);
    }
  }
  for (const Code& code : code_in(reference)) {
    const auto holds = [&](const std::string& object) { return holds_code(object, code); };
    if (holds(program) && std::ranges::none_of(own, holds)) {
      return "did not link: it holds the code of the reference's " + printable(code.name, 100);
    }
  }
  return "";
}

}  // namespace nn::grading
