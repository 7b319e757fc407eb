#include "tests/grading/judging/judge.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>

#include "tests/grading/course/assignment.h"
#include "tests/grading/course/mistakes/mistakes.h"
#include "tests/grading/course/units.h"
#include "tests/grading/grade.h"
#include "tests/grading/judging/explain.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

}  // namespace

TEST(Judge, SaysWhatIsWrongFirst) {
  const Values expected = {Tensor({2, 2}, {1, 2, 3, 4})};
  EXPECT_EQ(difference(expected, {Tensor({2, 2}, {1, 2, 3, 4.0003f})}, 1e-4f), "");
  EXPECT_EQ(difference(expected, {Tensor({2, 2}, {1, 2, 3.5f, 9})}, 1e-4f),
            "wrong at [1, 0]: got 3.5, expected 3");
  EXPECT_EQ(difference({Tensor({1}, {0.1f})}, {Tensor({1}, {0.2f})}, 1e-4f),
            "wrong at [0]: got 0.200000003, expected 0.100000001");
  EXPECT_EQ(difference(expected, {Tensor({4}, {1, 2, 3, 4})}, 1e-4f),
            "wrong shape: got [4], expected [2, 2]");
  EXPECT_EQ(difference(expected, {}, 1e-4f), "got 0 results, expected 1");
  EXPECT_EQ(difference({expected[0], expected[0]}, {expected[0], Tensor()}, 1e-4f),
            "result 2 of 2: wrong shape: got [], expected [2, 2]");
}

TEST(Judge, NanAndInfinityNeverPass) {
  const Values expected = {Tensor({2}, {1, 2})};
  EXPECT_EQ(difference(expected, {Tensor({2}, {1, kNan})}, 1e-4f), "NaN at [1], expected 2");
  EXPECT_NE(difference(expected, {Tensor({2}, {1, kInfinity})}, 1e-4f), "");
  EXPECT_NE(difference({Tensor({2}, {kInfinity, 1})}, {Tensor({2}, {1, 1})}, 1e-4f), "");
  EXPECT_NE(difference({Tensor({1}, {kNan})}, {Tensor({1}, {kNan})}, 1e-4f), "");
}

TEST(Cases, AddUpTo100PointsForAllAssignments) {
  const Report blank = blank_report(1);
  EXPECT_EQ(blank.max_points(), 100);
  EXPECT_EQ(blank.points(), 0);
  for (const FunctionResult& function : blank.functions) {
    EXPECT_GT(function.cases.size(), 1u) << function.assignment.function;
    std::set<std::string> names;
    for (const CaseResult& one : function.cases) names.insert(one.what);
    EXPECT_EQ(names.size(), function.cases.size()) << function.assignment.function;
  }
}

TEST(Cases, TheReferencePassesAndNoEffortlessAnswerDoes) {
  for (const Unit& unit : units()) {
    const Cases cases = unit.cases();
    for (std::size_t number = 0; number < cases.size(); ++number) {
      for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Drawn drawn = draw(cases, number, seed);
        const Case& one = cases[number];
        EXPECT_EQ(judge(one, drawn.arguments, drawn.expected, drawn.expected), "")
            << one.function << ", " << one.what << ", seed " << seed;
        EXPECT_EQ(judge(one, drawn.arguments, drawn.expected, one.call(drawn.arguments)), "");
        for (const Values& answer : effortless_answers(drawn.arguments, drawn.expected)) {
          EXPECT_NE(judge(one, drawn.arguments, drawn.expected, answer), "")
              << one.function << ", " << one.what << ", seed " << seed;
        }
      }
    }
  }
}

TEST(Cases, ACaseThatZerosPassIsRefused) {
  const Cases cases = {{"other", "nothing above 0", 1,
                        [](Generator&) {
                          return Values{Tensor({2}, {-1, -2})};
                        },
                        [](const Values&) { return Values{Tensor({2})}; }}};
  EXPECT_TRUE(contains(message_of<std::logic_error>([&] { draw(cases, 0, 1); }),
                       "other, nothing above 0: answers that take no work pass"));
}

TEST(Cases, SeedsGiveTheirOwnArguments) {
  const Cases cases = units()[0].cases();
  EXPECT_EQ(draw(cases, 0, 7).arguments, draw(cases, 0, 7).arguments);
  EXPECT_NE(draw(cases, 0, 7).arguments, draw(cases, 0, 8).arguments);
}

// Every mistake is one (no case passes it), and is told from all others in at least one case.
TEST(Mistakes, FailAndAreRecognised) {
  for (const Mistake& mistake : known_mistakes()) {
    bool recognised = false;
    bool used = false;
    for (const Unit& unit : units()) {
      const Cases cases = unit.cases();
      for (std::size_t number = 0; number < cases.size(); ++number) {
        const Case& one = cases[number];
        if (one.function != mistake.function || one.shuffled) continue;
        used = true;
        const Drawn drawn = draw(cases, number, 3);
        Answer answer;
        try {
          answer.values = mistake.make(drawn.arguments);
        } catch (const std::exception& error) {
          answer = {Kind::kThrew, {}, printable(error.what())};
        }
        if (answer.kind == Kind::kValues) {
          EXPECT_NE(judge(one, drawn.arguments, drawn.expected, answer.values), "")
              << mistake.function << ": " << mistake.text << " passes: " << one.what;
        }
        const std::string said = explain(one, drawn.arguments, answer);
        if (said == "it looks as if " + std::string(mistake.text)) recognised = true;
      }
    }
    EXPECT_TRUE(used && recognised) << mistake.function << ": " << mistake.text;
  }
}

TEST(Mistakes, TheRightAnswerIsNotExplained) {
  const Cases cases = units()[3].cases();
  const Drawn drawn = draw(cases, 0, 3);
  EXPECT_EQ(explain(cases[0], drawn.arguments, {Kind::kValues, {Tensor({1}, {42})}, ""}), "");
}

TEST(Assignments, EachBelongsToAUnit) {
  for (const Assignment& assignment : kAssignments) {
    bool found = false;
    for (const Unit& unit : units()) found = found || unit.file == assignment.file;
    EXPECT_TRUE(found) << assignment.file;
    EXPECT_LT(place_of(assignment.lesson, assignment.function), kAssignments.size());
  }
}

}  // namespace nn::grading
