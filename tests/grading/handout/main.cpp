// make handout OUT=dir LESSON=02
#include <cstdlib>
#include <iostream>
#include <string>

#include "common/program/guard.h"
#include "common/program/options.h"
#include "common/program/printed.h"
#include "common/program/tilde.h"
#include "tests/grading/course/assignment.h"
#include "tests/grading/handout/handout.h"

namespace {

// What grading.mk passes on of make's variables.
std::string given(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// " 2 of lesson02, 12 of beyond"
std::string by_lesson(const std::vector<nn::handout::Solution>& solutions) {
  std::string text;
  for (std::size_t from = 0, to = 0; from < solutions.size(); from = to) {
    while (to < solutions.size() && solutions[to].lesson == solutions[from].lesson) ++to;
    text += (from == 0 ? " " : ", ") + std::to_string(to - from) + " of " + solutions[from].lesson;
  }
  return text;
}

int handout() {
  using namespace nn::handout;
  const std::string out = given("GIVEN_OUT");
  if (out.empty()) throw nn::UsageError("say where to: make handout OUT=dir");
  const std::string directory = nn::expand_home("OUT", out);
  const Handout handout = make_handout(".", nn::grading::lesson_named(given("GIVEN_LESSON")));
  write_handout(handout, directory);
  std::cout << "handout: " << nn::counted(handout.files.size(), "file") << " in "
            << nn::printable(directory) << ", " << nn::counted(handout.solutions.size(), "function")
            << " to write:" << by_lesson(handout.solutions) << '\n';
  return 0;
}

}  // namespace

int main() { nn::leave(nn::guarded({"handout"}, handout)); }
