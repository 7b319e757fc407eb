// What is said of a case that lost its points, and how.
#include "tests/grading/judging/outcome.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "tests/grading/answer/adapters.h"
#include "tests/grading/judging/judge.h"
#include "tests/grading/judging/mistakes.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

using How = Ended::How;

const Key kAda = {7, "ada"};

Case linear_case() { return cases_of(unit_of("lesson02_linear/linear.cpp"))[0]; }

std::vector<Values> arguments_of(const Case& one) {
  return draw_arguments(one.arguments, kAda, one.function, one.what);
}

std::string cause_of(const Ended& ended) { return verdict_of(linear_case(), kAda, ended).cause; }

// The cause where the program gave this answer to every call.
std::string cause_of_all(const Answer& answer) {
  const std::vector<Answer> answers(arguments_of(linear_case()).size(), answer);
  return cause_of({How::kExited, 0, encode(answers)});
}

// The right answers, with something done to each result.
template <class F>
std::string cause_of_changed(const F& change) {
  std::vector<Answer> answers;
  for (const Values& arguments : arguments_of(linear_case())) {
    answers.push_back({Kind::kValues, expected_of("linear", arguments), ""});
    change(answers.back().values.at(0));
  }
  return cause_of({How::kExited, 0, encode(answers)});
}

}  // namespace

TEST(Outcomes, SayHowTheProgramEnded) {
  EXPECT_EQ(cause_of({How::kKilled, SIGSEGV, ""}),
            "crashed: SIGSEGV (an index out of range, or endless recursion)");
  EXPECT_EQ(cause_of({How::kWallTime, 0, ""}), "ran out of time by the clock");
  EXPECT_EQ(cause_of({How::kCpuTime, 0, ""}), "ran out of time: an endless loop?");
  EXPECT_EQ(cause_of({How::kTooMuchOutput, 0, ""}), "wrote without end");
  EXPECT_EQ(cause_of({How::kExited, 3, ""}), "ended early, with exit status 3 and no result");
  EXPECT_TRUE(contains(cause_of({How::kExited, 0, "[  PASSED  ]"}), "damaged result: something"));
  const std::string right = encode(std::vector<Answer>{{Kind::kValues, {}, ""}});
  EXPECT_EQ(cause_of({How::kExited, 9, right}), "ended early, with exit status 9 and no result");
  EXPECT_EQ(cause_of({How::kExited, 0, right}), "ended with a damaged result") << "one answer";
  EXPECT_EQ(verdict_of(linear_case(), kAda, {How::kExited, 3, ""}).outcome, Outcome::kFailed);
  const Verdict not_run = verdict_of(linear_case(), kAda, {How::kNotStarted, 0, "no\nmemory"});
  EXPECT_EQ(not_run.cause, "the case could not be started: no\\nmemory");
  EXPECT_EQ(not_run.outcome, Outcome::kCouldNotRun);
}

TEST(Outcomes, SayWhatTheFunctionDid) {
  EXPECT_EQ(cause_of_all({Kind::kNotImplemented, {}, "x"}), "not implemented");
  EXPECT_EQ(cause_of_all({Kind::kOutOfMemory, {}, "x"}), "ran out of memory");
  EXPECT_TRUE(contains(cause_of_all({Kind::kThread, {}, "no\x1b"}), "one of each (no\\x1b)"));
  EXPECT_EQ(cause_of_all({Kind::kThrew, {}, "no\nidea"}), "threw: no\\nidea");
  EXPECT_EQ(cause_of_changed([](Tensor&) {}), "");
  EXPECT_TRUE(contains(cause_of_changed([](Tensor& y) {
                         y = Tensor({1, 2}, {3, 4});
                       }),
                       "wrong shape: got [1, 2], expected ["));
}

TEST(Outcomes, NameTheMistakeBehindWhatIsWrong) {
  std::vector<Answer> answers;
  for (const Values& arguments : arguments_of(linear_case())) {
    const Tensor zeros(Shape{arguments.at(2).size()});  // the bias forgotten
    answers.push_back(
        {Kind::kValues, expected_of("linear", {arguments[0], arguments[1], zeros}), ""});
  }
  const std::string cause = cause_of({How::kExited, 0, encode(answers)});
  EXPECT_TRUE(contains(cause, "wrong at ["));
  EXPECT_TRUE(contains(cause, "; it looks as if "));
}

// 1e-4 of the largest value: what sums of floats in another order differ by, and no more.
TEST(Outcomes, AllowForRoundingOnly) {
  const auto off_by = [](float share) {
    return cause_of_changed([share](Tensor& y) {
      float largest = 0;
      for (const float value : y.values()) largest = std::max(largest, std::abs(value));
      y[0] += share * largest;
    });
  };
  EXPECT_EQ(off_by(1e-5f), "");
  EXPECT_NE(off_by(1e-3f), "");
}

TEST(Outcomes, KnowTheSignals) {
  for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL, SIGXFSZ, SIGSYS, SIGKILL,
                           SIGTERM, SIGPIPE, SIGTRAP}) {
    EXPECT_TRUE(signal_name(number).starts_with("SIG")) << number;
  }
  EXPECT_TRUE(contains(signal_name(SIGXFSZ), "wrote to a file"));
  EXPECT_TRUE(contains(signal_name(SIGSYS), "a system call that is not allowed"));
  EXPECT_EQ(signal_name(SIGUSR1), "signal " + std::to_string(SIGUSR1));
}

// What was thrown is explained by a mistake that throws the same, and by no other.
TEST(Mistakes, AnErrorOfAnotherKindIsNotExplained) {
  bool any = false;
  for (const Unit& unit : units()) {
    for (const Case& one : cases_of(unit)) {
      const Values arguments = arguments_of(one)[0];
      for (const Wrong& wrong : wrong_answers(one.function, arguments)) {
        if (wrong.error.empty()) continue;
        any = true;
        EXPECT_NE(explain(one, arguments, {Kind::kThrew, {}, wrong.error}), "");
        EXPECT_EQ(explain(one, arguments, {Kind::kThrew, {}, "no idea"}), "") << wrong.text;
      }
    }
  }
  EXPECT_TRUE(any) << "no mistake throws: this test sees nothing";
}

TEST(Arguments, OfStrangeValuesHaveEachKind) {
  Generator generator(3);
  const Tensor drawn = strange({2, 5})({}, generator);
  const float infinity = std::numeric_limits<float>::infinity();
  EXPECT_EQ(std::ranges::count_if(drawn.values(), [](float v) { return std::isnan(v); }), 1);
  EXPECT_EQ(std::ranges::count(drawn.values(), infinity), 1);
  EXPECT_EQ(std::ranges::count(drawn.values(), -infinity), 1);
}

}  // namespace nn::grading
