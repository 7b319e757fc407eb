#include "tests/grading/judging/explain.h"

#include <exception>

#include "tests/grading/course/mistakes/mistakes.h"
#include "tests/grading/judging/judge.h"

namespace nn::grading {
namespace {

bool is_explained(const Mistake& mistake, const Case& the_case, const Values& arguments,
                  const Answer& answer) {
  try {
    const Values wrong = mistake.make(arguments);
    return answer.kind == Kind::kValues &&
           difference(wrong, answer.values, the_case.tolerance).empty();
  } catch (const std::exception& error) {  // shapes that do not fit
    return answer.kind == Kind::kThrew && answer.text == error.what();
  }
}

}  // namespace

std::string explain(const Case& the_case, const Values& arguments, const Answer& answer) {
  for (const Mistake& mistake : known_mistakes()) {
    if (mistake.function != the_case.function) continue;
    if (is_explained(mistake, the_case, arguments, answer)) {
      return "it looks as if " + std::string(mistake.text);
    }
  }
  return "";
}

}  // namespace nn::grading
