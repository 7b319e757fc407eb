// The quizzes: every command and every line in them gives the answer that is stored.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "common/program/place.h"
#include "tests/quiz/ask.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/rooms.h"
#include "tests/support/run.h"

namespace {

using quiz::Question;

std::vector<Question> questions_of(std::string_view room) {
  return quiz::read_questions(nn::find_above_program(std::string(room) + "/quiz.txt"));
}

// The value of `name` in a make command: what stands behind name= , with or without quotes.
std::string variable_in(const std::string& command, const std::string& name) {
  const std::size_t at = command.find(name + "=");
  if (at == std::string::npos) return "";
  const std::size_t from = at + name.size() + 1;
  if (command[from] != '"') return command.substr(from, command.find(' ', from) - from);
  return command.substr(from + 1, command.find('"', from + 1) - from - 1);
}

// What a reader would type, as the tests run it: the programs themselves in the place of make, so
// that the reader's pictures stay as they are.
std::string as_run(const std::string& command) {
  std::istringstream words(command);
  std::string make, target;
  words >> make >> target;
  if (make != "make") return command;
  const std::string args = variable_in(command, "ARGS");
  if (target.starts_with("lesson")) return "\"$BIN\"/" + target + " " + args;
  if (target != "try") return "'" + nn::program_directory().string() + "/" + target + "' " + args;
  return "unset MAKEFLAGS MAKELEVEL; eval \"$NN_MAKE try FILE=" + variable_in(command, "FILE") +
         "\"";
}

void expect_shown(const Question& question) {
  if (question.command.empty()) {
    const std::string text = read_text(nn::find_above_program(question.file));
    EXPECT_TRUE(text.find(question.shows) != std::string::npos)
        << question.file << " no longer has \"" << question.shows << "\"\n"
        << question.text;
    return;
  }
  const bool needs_make = question.command.starts_with("make try");
  if (needs_make && std::getenv("NN_MAKE") == nullptr) return;  // started without make
  static std::map<std::string, Outcome> seen;                   // several questions run the same
  const auto [found, is_new] = seen.try_emplace(question.command);
  if (is_new) found->second = run(as_run(question.command));
  const Outcome& o = found->second;
  EXPECT_TRUE((o.out + o.err).find(question.shows) != std::string::npos)
      << question.text << "\n"
      << question.command << " does not show \"" << question.shows << "\" but\n"
      << o.out << o.err;
}

std::string asked(const std::vector<Question>& questions, const std::string& answers) {
  std::istringstream in(answers);
  std::ostringstream out;
  quiz::ask(questions, in, out);
  return out.str();
}

}  // namespace

TEST(Quiz, EveryAnswerIsWhatTheProgramsSay) {
  for (const std::string_view room : rooms::kLessons) {
    const std::vector<Question> questions = questions_of(room);
    EXPECT_GE(questions.size(), 10u) << room;
    std::set<std::string> texts;
    for (const Question& question : questions) {
      EXPECT_TRUE(texts.insert(question.text).second) << "asked twice: " << question.text;
      expect_shown(question);
    }
  }
}

// A number that a command prints is the answer itself, or is said to hold it.
TEST(Quiz, NumbersStandInWhatIsShown) {
  for (const std::string_view room : rooms::kLessons) {
    for (const Question& question : questions_of(room)) {
      if (!question.choices.empty() || !question.command.starts_with("echo")) continue;
      const double shown = std::strtod(question.shows.c_str(), nullptr);
      const double answer = std::strtod(question.answer.c_str(), nullptr);
      if (shown == 0) continue;                                         // "row 3, column 16"
      const double given = shown > 1e3 * answer ? shown / 1e6 : shown;  // in millions
      EXPECT_NEAR(given, answer, 1e-9 * answer) << question.text;
    }
  }
}

TEST(Quiz, SaysRightAndWrongAndWhy) {
  const std::vector<Question> questions = {
      {"2 + 2?", {}, "4", "echo 4", "", "4", "two and two"},
      {"Which?", {"a) this", "b) that"}, "b", "", "file.h", "words", "because"}};
  std::string said = asked(questions, "4.0\nB)\n");
  EXPECT_TRUE(contains(said, "Right: 4\n   Run it: echo 4"));
  EXPECT_TRUE(contains(said, "Right: b) that\n   It stands in file.h: \"words\"\n   Why: because"));
  EXPECT_TRUE(contains(said, "2 of 2 right\n"));
  said = asked(questions, "four\n5\na\n");
  EXPECT_TRUE(contains(said, "That is not a number. Once more: "));
  EXPECT_TRUE(contains(said, "No: 4\n"));
  EXPECT_TRUE(contains(said, "No: b) that\n"));
  EXPECT_TRUE(contains(said, "0 of 2 right\n"));
  EXPECT_TRUE(contains(asked(questions, "4\n"), "1 of 1 right, 1 not answered\n"));
}

TEST(Quiz, TakesNumbersAsTheyAreWritten) {
  const Question question = {"", {}, "397510", "", "", "", ""};
  for (const char* right : {"397510", "397,510", " 397510 ", "3.9751e5", "397 510"}) {
    EXPECT_TRUE(quiz::is_right(question, right)) << right;
  }
  for (const char* wrong : {"", "397", "three", "397510x", "nan"}) {
    EXPECT_FALSE(quiz::is_right(question, wrong)) << wrong;
  }
}

TEST(Quiz, NamesTheLineThatIsNotInOrder) {
  const TempDir dir;
  const auto error = [&](const std::string& text) {
    std::ofstream(dir.path() / "quiz.txt") << text;
    return message_of<std::runtime_error>([&] { quiz::read_questions(dir.path() / "quiz.txt"); });
  };
  const std::string rest = "command: echo 1\nshows: 1\nwhy: so\n";
  EXPECT_EQ(error("question: a?\nanswer: 1\n" + rest), "(threw nothing)");
  EXPECT_TRUE(contains(error(""), "no questions"));
  EXPECT_TRUE(contains(error("question: a?\n" + rest), "quiz.txt:1: answer is missing"));
  EXPECT_TRUE(contains(error("question: a?\nanswer: one\n" + rest), "quiz.txt:1: answer 'one'"));
  EXPECT_TRUE(contains(error("question: a?\na) x\nanswer: b\n" + rest), "none of the choices"));
  EXPECT_TRUE(contains(error("question: a?\nanswr: 1\n"), "quiz.txt:2: expected a field"));
  EXPECT_TRUE(contains(error("question: a?\nanswer: 1\nline: x.h\n" + rest), "one of them"));
  EXPECT_TRUE(contains(error("why: so\nwhy: so\n"), "quiz.txt:2: why is there twice"));
}

TEST(Quiz, IsShownWholeWhereNobodyCanAnswer) {
  const std::string program = "'" + nn::program_directory().string() + "/quiz' ";
  const Outcome o = run("cd / && " + program + "1");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "");
  EXPECT_EQ(o.out, run(program + "1 --show").out);
  EXPECT_TRUE(contains(o.out, "\n10. "));
  EXPECT_TRUE(contains(o.out, "Answer: 784\n   Run it: echo $((28 * 28))\n"));
  EXPECT_EQ(run(program + "5").status, 2);
  EXPECT_EQ(run(program).status, 2);
  const std::string seen = run_on_terminal(program + "3 </dev/null");
  EXPECT_EQ(seen.find("Why:"), std::string::npos) << "on a terminal one answers first";
}
