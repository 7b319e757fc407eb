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

// What grading once did not notice, and what it says of it.
TEST(Mistakes, ThatHideAreFound) {
  struct Hidden {
    const char* function;
    const char* body;
    const char* cause;
  };
  const std::vector<Hidden> all = {
      {"init_params",
       "Generator copy = generator;\nTensor p = randn(size, copy);\n"
       "for (float& v : p.values()) v *= std;\nreturn p;",
       "the draws come from a copy of the generator"},
      {"relu", "for (float& v : z.values()) v = v > 0 ? v : 0.0f;\nreturn z;",
       "NaN becomes 0, where it should stay NaN"},
      {"stack",
       "const std::size_t n = images.count() * images.rows * images.columns;\n"
       "Tensor t({images.count(), images.rows, images.columns});\nvolatile float last = 0;\n"
       "for (std::size_t i = 0; i <= n; ++i) {\n  last = images.pixels.data()[i] / 255.0f;\n"
       "  if (i < n) t[i] = last;\n}\nreturn t;",
       "SIGSEGV"},
      {"pass_order",
       "static std::vector<std::size_t> order;\nif (shuffle == nullptr || order.size() != rows) {\n"
       "  order.resize(rows);\n  std::iota(order.begin(), order.end(), std::size_t{0});\n"
       "  if (shuffle != nullptr) order = permutation(rows, *shuffle);\n}\nreturn order;",
       "not reshuffled"},
      {"pass_order",
       "std::vector<std::size_t> order(rows);\nstd::iota(order.begin(), order.end(), "
       "std::size_t{0});\nif (shuffle == nullptr) return order;\n"
       "for (std::size_t i = 0; i + 1 < rows; ++i)\n"
       "  std::swap(order[i], order[shuffle->below(rows - 1)]);\nreturn order;",
       "rows stay where they are in every pass"},
      {"batch_accuracy",
       "std::size_t correct = 0;\nfor (std::size_t b = 0; b < xb.size(0); ++b) {\n"
       "  std::size_t said = 0;\n  float most = 0;\n"
       "  for (std::size_t c = 0; c < xb.size(1); ++c) {\n    if (xb.row(b)[c] > most) {\n"
       "      most = xb.row(b)[c];\n      said = c;\n    }\n  }\n"
       "  correct += yb.row(b)[said] == 1;\n}\nreturn correct * 1.0f / xb.size(0);",
       "wrong at [0]: got "}};
  std::vector<TestSubmission> submissions;
  for (const Hidden& one : all) {
    submissions.emplace_back(one.function, one.function);
    submissions.back().body(one.function, one.body).prepend(file_of(one.function), kIncludes);
  }
  const std::vector<Report> reports = grade_all(submissions);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const FunctionResult& result = result_of(reports[i], all[i].function);
    EXPECT_LT(result.points(), result.max_points());
    EXPECT_TRUE(contains(causes_of(reports[i], all[i].function), all[i].cause))
        << causes_of(reports[i], all[i].function);
  }
}

}  // namespace nn::grading
