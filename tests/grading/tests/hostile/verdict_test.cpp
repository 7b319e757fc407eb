// Submissions that forge a verdict, or end before there is one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/oracle.h"

namespace nn::grading {

TEST(Hostile, ExitsWithStatusZero) {
  expect_lost(grade_attack("  std::exit(0);"), "linear", "ended early, with exit status 0");
}

TEST(Hostile, ExitsInAConstructor) {
  const std::string top = "static const int early = (_exit(0), 1);\n";
  expect_lost(grade_attack("", top), "linear", "ended early, with exit status 0");
}

TEST(Hostile, BringsItsOwnMain) {
  TestSubmission submission;
  submission.body("linear", kZeros);
  submission.write(kLinear, kSystemIncludes + std::string("int main() { return 0; }\n"));
  expect_lost(submission.grade(), "linear", "did not link: multiple definition of `main'");
}

TEST(Hostile, PrintsWhatGoogleTestPrints) {
  const std::string lines = "[==========] Running 3 tests.\\n[  PASSED  ] 3 tests.\\n";
  expect_lost(grade_attack("  for (int fd = 1; fd <= 2; ++fd) dprintf(fd, \"" + lines + "\");\n"),
              "linear", "wrong at [0, 0]: got 0");
  expect_lost(grade_attack("  dprintf(3, \"" + lines + "\");"), "linear",
              "ended with a damaged result");
}

TEST(Hostile, SendsItsOwnAnswer) {
  // A well-formed frame with one tensor [1] of a 1.
  const std::string frame =
      "  const char frame[] = "
      "\"NNV1v\\1\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\0\\0\\0\\0\\0\\0\\200?done\";\n"
      "  [[maybe_unused]] auto n = write(3, frame, sizeof frame - 1);\n";
  expect_lost(grade_attack(frame + "  _exit(0);"), "linear", "wrong shape: got [1]");
  expect_lost(grade_attack(frame), "linear", "ended with a damaged result");
}

TEST(Hostile, WritesResultsJson) {
  const std::filesystem::path results = root() / "build/grade/hostile-results.json";
  expect_lost(grade_attack("  std::ofstream(\"" + results.string() +
                               "\") << \"{\\\"score\\\": 100}\";\n"
                               "  std::ofstream(\"results.json\") << \"{\\\"score\\\": 100}\";",
                           "#include <fstream>\n"),
              "linear", "");
  EXPECT_FALSE(std::filesystem::exists(results));
  EXPECT_FALSE(std::filesystem::exists("/results.json"));
}

TEST(Hostile, OverloadsComparisonsAndRedefinesMacrosInHeaders) {
  const std::string header =
      "#pragma once\n#define difference(...) std::string()\n#define abs(...) 0\n"
      "#define NAN 0\n#define private public\n"
      "#include \"common/tensor/tensor.h\"\nnamespace nn {\n"
      "inline bool operator==(const Tensor&, float) { return true; }\n"
      "template <class T> bool operator<=(const T&, const T&) { return true; }\n"
      "inline Tensor linear(const Tensor&, const Tensor&, const Tensor& b) { return b; }\n}\n";
  TestSubmission submission;
  submission.body("linear", kZeros);
  submission.write("lesson02_linear/linear.h", header);
  submission.write("common/tensor/tensor.h", header)
      .write("common/tensor/shape.h", "#error mine\n");
  submission.write("tests/grading/judge.h", header);
  expect_lost(submission.grade(), "linear", "wrong at [0, 0]: got 0");

  expect_lost(grade_attack("",
                           "#include <algorithm>\n#include <cmath>\n"
                           "#define difference(...) std::string()\n#define NAN 0\n"
                           "template <class T> bool operator<=(const T&, const T&) {\n"
                           "  return true;\n}\n"),
              "linear", "wrong at [0, 0]: got 0");
}

TEST(Hostile, EditsTestsAndMakefile) {
  TestSubmission submission;
  submission.body("linear", kZeros);
  submission.write("Makefile", "grade:\n\techo 100 of 100 points\n");
  submission.write("tests/grading/judge.cpp", "#error mine\n");
  submission.write("tests/grading/course/cases/linear.cpp", "#error mine\n");
  submission.write("common/tensor/matmul.cpp", "#error mine\n");
  submission.write("lesson01_tensors/dataset.cpp", "#error mine\n");
  expect_lost(submission.grade(), "linear", "wrong at [0, 0]: got 0");
}

TEST(Hostile, SetsVariablesOfTheLoaderAndOfGoogleTest) {
  setenv("LD_PRELOAD", "/no/such/library.so", 1);
  setenv("GTEST_FILTER", "-*", 1);
  setenv("GTEST_OUTPUT", "json:/tmp/forged.json", 1);
  const std::string code =
      "  std::string names;\n"
      "  for (char** v = environ; *v != nullptr; ++v) names += std::string(*v) + \" \";\n"
      "  setenv(\"GTEST_FILTER\", \"-*\", 1);\n  setenv(\"LD_PRELOAD\", \"mine.so\", 1);\n"
      "  throw std::runtime_error(names);\n";
  const Report report = grade_attack(code);
  unsetenv("LD_PRELOAD");
  unsetenv("GTEST_FILTER");
  unsetenv("GTEST_OUTPUT");
  expect_lost(report, "linear", "threw: OPENBLAS_NUM_THREADS=1 ");
  EXPECT_FALSE(contains(causes_of(report, "linear"), "GTEST"));
  EXPECT_FALSE(contains(causes_of(report, "linear"), "LD_PRELOAD"));
}

TEST(Hostile, PrintsControlCharactersIntoTheReport) {
  const Report report = grade_attack(
      "  throw std::runtime_error(\"\\033[2J\\\", \\\"score\\\": 100, \\\"\" + std::string(9000, "
      "'x'));");
  expect_lost(report, "linear", "threw: ?[2J\", \"score\": 100");
  EXPECT_LT(causes_of(report, "linear").size(), 3000u);
}

}  // namespace nn::grading
