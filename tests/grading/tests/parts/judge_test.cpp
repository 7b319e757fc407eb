#include "tests/grading/judging/judge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "common/tensor/random.h"
#include "tests/grading/answer/adapters.h"
#include "tests/grading/course/selection.h"
#include "tests/grading/judging/mistakes.h"
#include "tests/grading/judging/outcome.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<Values> draw(const Case& one, std::uint32_t seed) {
  return draw_arguments(one.arguments, {seed, "test"}, one.function, one.what);
}

template <class F>
void for_each_case(const F& f) {
  for (const Unit& unit : units()) {
    for (const Case& one : cases_of(unit)) f(one);
  }
}

// The verdict on a process that gives `answer` to every call.
template <class F>
Verdict verdict_on(const Case& one, std::uint32_t seed, const F& answer) {
  std::vector<Answer> answers;
  for (const Values& arguments : draw(one, seed)) {
    answers.push_back({Kind::kValues, answer(arguments), ""});
  }
  return verdict_of(one, {seed, "test"}, {Ended::How::kExited, 0, encode(answers)});
}

// The answers that take no work and must never pass: zeros, ones, NaN, tensors of no elements,
// nothing at all, and the arguments handed back.
std::vector<Values> effortless_answers(const Values& arguments, const Values& expected) {
  std::vector<Values> answers = {{}, arguments, Values(expected.size())};
  for (const float constant : {0.0f, 1.0f, std::numeric_limits<float>::quiet_NaN()}) {
    Values values = expected;
    for (Tensor& value : values) std::ranges::fill(value.values(), constant);
    answers.push_back(std::move(values));
  }
  for (const Tensor& argument : arguments) {
    answers.emplace_back(expected.size(), argument);
  }
  // Each result is the first argument, or the last, that has its shape; zeros if none has.
  Values first = answers[3];
  Values last = answers[3];
  for (std::size_t i = 0; i < expected.size(); ++i) {
    bool found = false;
    for (const Tensor& argument : arguments) {
      if (argument.shape() != expected[i].shape()) continue;
      if (!found) first[i] = argument;
      found = true;
      last[i] = argument;
    }
  }
  answers.push_back(std::move(first));
  answers.push_back(std::move(last));
  return answers;
}

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
  EXPECT_EQ(difference(expected, {expected[0], expected[0]}, 1e-4f), "got 2 results, expected 1");
  EXPECT_EQ(difference({expected[0], expected[0]}, {expected[0], Tensor()}, 1e-4f),
            "result 2 of 2: wrong shape: got [], expected [2, 2]");
}

TEST(Judge, NanAndInfinityPassOnlyWhereExpected) {
  const Values expected = {Tensor({2}, {1, 2})};
  EXPECT_EQ(difference(expected, {Tensor({2}, {1, kNan})}, 1e-4f), "NaN at [1], expected 2");
  EXPECT_NE(difference(expected, {Tensor({2}, {1, kInfinity})}, 1e-4f), "");
  EXPECT_NE(difference({Tensor({2}, {kInfinity, 1})}, {Tensor({2}, {1, 1})}, 1e-4f), "");
  const Values strange = {Tensor({3}, {kNan, kInfinity, 1})};
  EXPECT_EQ(difference(strange, strange, 1e-4f), "");
  EXPECT_NE(difference(strange, {Tensor({3}, {0, kInfinity, 1})}, 1e-4f), "");
  EXPECT_NE(difference(strange, {Tensor({3}, {kNan, -kInfinity, 1})}, 1e-4f), "");
  EXPECT_NE(difference(strange, {Tensor({3}, {kNan, kInfinity, 2})}, 1e-4f), "");
}

TEST(Cases, TheReferencePassesAndNoEffortlessAnswerDoes) {
  for_each_case([](const Case& one) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
      const auto right = [&](const Values& arguments) {
        return expected_of(one.function, arguments);
      };
      EXPECT_EQ(verdict_on(one, seed, right).cause, "") << one.function << ", " << one.what;
      const std::size_t kinds =
          effortless_answers(draw(one, seed)[0], right(draw(one, seed)[0])).size();
      for (std::size_t kind = 0; kind < kinds; ++kind) {
        const auto lazy = [&](const Values& a) { return effortless_answers(a, right(a)).at(kind); };
        EXPECT_NE(verdict_on(one, seed, lazy).cause, "")
            << one.function << ", " << one.what << ", seed " << seed << ", kind " << kind;
      }
    }
  });
}

// Another order than the reference's is as right where only its being random is asked for.
TEST(Judge, TakesAnyShuffleForOne) {
  bool any = false;
  for_each_case([&](const Case& one) {
    if (!one.shuffled) return;
    any = true;
    const Values arguments = draw(one, 3)[0];
    const Values expected = expected_of(one.function, arguments);
    Generator generator(99);
    const std::vector<std::size_t> other = permutation(expected[0].size(), generator);
    Values got = expected;
    for (Tensor& order : got) {
      for (float& row : order.values())
        row = static_cast<float>(other[static_cast<std::size_t>(row)]);
    }
    EXPECT_NE(got[0], expected[0]);
    EXPECT_EQ(judge(one, arguments, expected, got), "") << one.function << ", " << one.what;
  });
  EXPECT_TRUE(any);
}

TEST(Cases, AnAnswerToOneCallIsNoneToTheOthers) {
  const Case one = cases_of(unit_of("lesson02_linear/linear.cpp"))[0];
  const Values first = expected_of(one.function, draw(one, 1)[0]);
  EXPECT_NE(verdict_on(one, 1, [&](const Values&) { return first; }).cause, "");
}

TEST(Cases, ArgumentsAreOthersForEachSeedSubmissionAndCase) {
  const Case one = cases_of(unit_of("lesson02_linear/linear.cpp"))[0];
  const auto drawn = [&](const Key& key, const char* what) {
    return draw_arguments(one.arguments, key, one.function, what)[0];
  };
  EXPECT_EQ(drawn({7, "ada"}, "a"), drawn({7, "ada"}, "a"));
  EXPECT_NE(drawn({7, "ada"}, "a"), drawn({8, "ada"}, "a"));
  EXPECT_NE(drawn({7, "ada"}, "a"), drawn({7, "ben"}, "a"));
  EXPECT_NE(drawn({7, "ada"}, "a"), drawn({7, "ada"}, "b"));
  EXPECT_NE(draw(one, 7)[0], draw(one, 7)[1]);
}

// Every mistake is one (some case refuses it), and is told from all others in at least one case.
TEST(Mistakes, FailAndAreRecognised) {
  struct Seen {
    bool failed = false;
    bool recognised = false;
  };
  std::map<std::string, Seen> mistakes;
  for_each_case([&](const Case& one) {
    const Values arguments = draw(one, 3)[0];
    const std::vector<Wrong> all = wrong_answers(one.function, arguments);
    for (std::size_t i = 0; i < all.size(); ++i) {
      Seen& seen = mistakes[std::string(one.function) + ": " + all[i].text];
      const bool throws = !all[i].error.empty();
      const auto wrong = [&](const Values& a) { return wrong_answers(one.function, a)[i].values; };
      if (throws || verdict_on(one, 3, wrong).outcome != Outcome::kPassed) seen.failed = true;
      const Answer answer = {throws ? Kind::kThrew : Kind::kValues, all[i].values, all[i].error};
      if (explain(one, arguments, answer) == "it looks as if " + all[i].text)
        seen.recognised = true;
    }
  });
  EXPECT_GE(mistakes.size(), 200u);
  for (const auto& [mistake, seen] : mistakes) {
    EXPECT_TRUE(seen.failed) << mistake;
    EXPECT_TRUE(seen.recognised) << mistake;
  }
}

TEST(Mistakes, TheRightAnswerIsNotExplained) {
  const Case one = cases_of(unit_of("lesson02_linear/linear.cpp"))[0];
  EXPECT_EQ(explain(one, draw(one, 3)[0], {Kind::kValues, {Tensor({1}, {42})}, ""}), "");
}

}  // namespace nn::grading
