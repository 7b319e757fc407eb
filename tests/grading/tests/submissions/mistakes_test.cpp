// Single mistakes, those that `make next` is tested with: each costs points of its function, and of
// no other one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "tests/grading/tests/next/planted.h"
#include "tests/grading/tests/submissions/submissions.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// Every sixth of the lessons' and every third of the section's beyond, so that all functions have
// their turn; all with ALL=1.
std::vector<Planted> chosen() {
  std::vector<Planted> some;
  std::size_t number = 0;
  for (const Planted& planted : all_planted()) {
    if (planted.is_right) continue;
    const bool is_beyond = planted.lesson == "beyond";
    if (std::getenv("ALL") != nullptr || number++ % (is_beyond ? 3 : 6) == 0) {
      some.push_back(planted);
    }
  }
  return some;
}

TestSubmission with(const Planted& planted) {
  TestSubmission submission(planted.function + ", " + planted.what, planted.function);
  submission.body(planted.function, planted.body).prepend(planted.file, kIncludes);
  return submission;
}

void expect_its_cost(const Report& report, const Planted& planted) {
  const std::string causes = causes_of(report, planted.function);
  for (const FunctionResult& result : report.functions) {
    if (result.assignment.file != planted.file) continue;
    if (result.assignment.function == planted.function) {
      EXPECT_LT(result.points(), result.max_points()) << report.name;
    } else {
      EXPECT_EQ(result.points(), result.max_points()) << report.name << ": " << causes;
    }
  }
  EXPECT_FALSE(contains(causes, "did not")) << report.name << ": " << causes;
}

}  // namespace

TEST(Mistakes, CostTheirFunctionAndNothingElse) {
  const std::vector<Planted> mistakes = chosen();
  EXPECT_GE(mistakes.size(), 50u);
  for (const std::string lesson : {"", "beyond"}) {
    std::vector<TestSubmission> all;
    std::vector<const Planted*> which;
    for (const Planted& planted : mistakes) {
      if ((planted.lesson == "beyond") != (lesson == "beyond")) continue;
      all.push_back(with(planted));
      which.push_back(&planted);
    }
    Settings settings;
    settings.selection = Selection(lesson);
    const std::vector<Report> reports = grade_all(all, settings);
    for (std::size_t i = 0; i < all.size(); ++i) expect_its_cost(reports[i], *which[i]);
  }
}

// What grading once did not notice, each with what it says of it.
TEST(Mistakes, ThatHideAreFound) {
  const std::vector<Planted> all = planted_in("tests/grading/tests/submissions/hidden.txt");
  std::vector<TestSubmission> submissions;
  for (const Planted& planted : all) submissions.push_back(with(planted));
  const std::vector<Report> reports = grade_all(submissions);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const FunctionResult& result = result_of(reports[i], all[i].function);
    EXPECT_LT(result.points(), result.max_points()) << reports[i].name;
    EXPECT_TRUE(contains(causes_of(reports[i], all[i].function), all[i].what));
  }
}

}  // namespace nn::grading
