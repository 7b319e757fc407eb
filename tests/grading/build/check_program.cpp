#include "tests/grading/build/check_program.h"

#include <algorithm>

#include "tests/grading/build/elf.h"
#include "tests/grading/report/text.h"

namespace nn::grading {

std::string problem_of_program(const std::string& program, const std::vector<std::string>& own,
                               const std::string& reference) {
  const Symbols forbidden = symbols_of(reference);
  const Symbols present = symbols_of(program);
  const auto is_own = [&](const auto& holds) { return std::ranges::any_of(own, holds); };
  for (const std::string& symbol : forbidden.defined) {
    const bool brought = is_own(
        [&](const std::string& object) { return symbols_of(object).defined.contains(symbol); });
    if (present.defined.contains(symbol) && !brought) {
      return "did not link: it holds the reference's " + printable(symbol, 100);
    }
  }
  for (const Code& code : forbidden.code) {
    const bool brought =
        is_own([&](const std::string& object) { return holds_code(object, code); });
    if (holds_code(program, code) && !brought) {
      return "did not link: it holds the code of the reference's " + printable(code.name, 100);
    }
  }
  return "";
}

}  // namespace nn::grading
