// make quiz01 ... make quiz04: the questions of a lesson. Predict first, then see.
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "common/program/guard.h"
#include "common/program/options.h"
#include "common/program/place.h"
#include "common/program/printed.h"
#include "tests/quiz/ask.h"

namespace {

constexpr const char* kHelp =
    "quiz: asks the questions of a lesson: quiz LESSON, 1 to 4\n\n"
    "Options:\n"
    "  --show    print all questions with their answers; so does output to a pipe or file\n"
    "  --help    print this help\n";

const std::vector<std::string> kRooms = {"lesson01_tensors", "lesson02_linear", "lesson03_network",
                                         "lesson04_training"};

int run(const std::vector<std::string>& words) {
  bool shows = false;
  std::size_t lesson = 0;
  for (const std::string& word : words) {
    if (word == "--help") {
      std::cout << kHelp;
      return 0;
    }
    if (word == "--show") {
      shows = true;
    } else if (word.size() == 1 && word[0] >= '1' && word[0] <= '4') {
      lesson = static_cast<std::size_t>(word[0] - '0');
    } else {
      throw nn::UsageError(nn::in_quotes(word) + ": expected a lesson, 1 to 4, or --show");
    }
  }
  if (lesson == 0) throw nn::UsageError("say which lesson: 1 to 4");
  const std::string file = kRooms[lesson - 1] + "/quiz.txt";
  const std::vector<quiz::Question> all = quiz::read_questions(nn::find_above_program(file));
  // Where the output is no terminal nobody is asked: no program waits for an answer.
  if (shows || isatty(STDOUT_FILENO) == 0) {
    quiz::show(all, std::cout);
  } else {
    quiz::ask(all, std::cin, std::cout);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  nn::leave(nn::guarded({"quiz"}, [&] { return run(words); }));
}
