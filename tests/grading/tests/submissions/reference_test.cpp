// Right work gets all points, no work gets none.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "tests/grading/handout/handout.h"
#include "tests/grading/report/report.h"
#include "tests/grading/tests/submissions/submissions.h"
#include "tests/support/oracle.h"

namespace nn::grading {

TEST(Reference, HasFullMarksForTwentySeeds) {
  const TestSubmission submission;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Report report = submission.grade(seed * 1234567);
    EXPECT_EQ(report.points(), 100) << table(report);
    EXPECT_LT(report.seconds, 60) << "the first one compiles";
  }
}

TEST(Reference, TheSameSeedGivesTheSameReport) {
  TestSubmission submission;
  submission.body("linear", "  return matmul(x, w);").body("relu", "  return z;");
  Report first = submission.grade(5);
  Report second = submission.grade(5);
  first.seconds = second.seconds = 0;
  EXPECT_EQ(results_json(first), results_json(second));
  EXPECT_NE(table(first), table(submission.grade(6)));
}

TEST(Handout, UntouchedHasNoPointsAndNothingImplemented) {
  TestSubmission submission;
  const handout::Handout handout = handout::make_handout(".");
  for (const Assignment& assignment : kAssignments) {
    const std::string file(assignment.file);
    submission.write(file, handout.files.at(file));
  }
  const Report report = submission.grade();
  EXPECT_EQ(report.points(), 0);
  for (const FunctionResult& function : report.functions) {
    for (const CaseResult& one : function.cases) EXPECT_EQ(one.cause, "not implemented");
  }
}

TEST(Points, AreGivenCaseByCase) {
  TestSubmission submission;
  submission.body("stack",
                  "  if (images.count() != 3) throw std::runtime_error(\"no idea\");\n"
                  "  Tensor t({3, images.rows, images.columns});\n"
                  "  for (std::size_t i = 0; i < t.size(); ++i) t[i] = images.pixels[i] / 255.0f;\n"
                  "  return t;");
  submission.prepend("lesson01_tensors/stack.cpp", "#include <stdexcept>\n");
  const Report report = submission.grade();
  EXPECT_EQ(result_of(report, "stack").points(), 2);
  EXPECT_TRUE(contains(causes_of(report, "stack"), "threw: no idea"));
  EXPECT_EQ(report.points(), 97);
}

}  // namespace nn::grading
