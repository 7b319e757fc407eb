// Attacks on others: one function's program asks another's, one submission takes from the next.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// relu() cannot do it and asks; simple_net(), whose program holds the reference of relu, answers.
// "ask" and "tell" pass a bit on and take some milliseconds if nobody answers.
TestSubmission conspiracy(const Attack& attack) {
  TestSubmission submission(attack.name, "relu");
  submission.body("relu", "for (int i = 0; i < 5; ++i) {\n  if (" + attack.parts.at("ask") +
                              ") {\n    for (float& v : z.values()) v = v < 0 ? 0 : v;\n"
                              "    break;\n  }\n  usleep(4000);\n}\nreturn z;");
  submission.prepend(file_of("relu"), kSystemIncludes);
  submission.write(file_of("simple_net"), read_text(file_of("simple_net")));
  submission.body("simple_net", "for (int i = 0; i < 5; ++i) {\n" + attack.parts.at("tell") +
                                    "usleep(4000);\n}\n"
                                    "return linear(relu(linear(xb, params.w1, params.b1)), "
                                    "params.w2, params.b2);");
  submission.prepend(file_of("simple_net"), kSystemIncludes);
  return submission;
}

}  // namespace

TEST(Hostile, AsksAnotherProcess) {
  std::vector<TestSubmission> all;
  for (const Attack& attack : attacks_in("conspiracies")) all.push_back(conspiracy(attack));
  // Some twice with one seed: what the first run left behind says nothing to the second.
  for (int run = 0; run < 2; ++run) {
    if (run == 1) all.erase(all.begin(), all.end() - 4);
    for (const Report& report : grade_all(all)) {
      EXPECT_EQ(result_of(report, "relu").points(), 0) << report.name;
      EXPECT_EQ(result_of(report, "simple_net").points(), 6)
          << report.name << causes_of(report, "simple_net");
    }
  }
  EXPECT_FALSE(fs::exists("/tmp/nn-hostile"));
}

TEST(Hostile, HandsInWhatIsNoSource) {
  std::vector<TestSubmission> all;
  for (const char* name : {"link", "gigabyte", "missing", "directory", "hard link", "right"}) {
    all.emplace_back(name, "linear");
  }
  const auto file = [&](int i) { return all[static_cast<std::size_t>(i)].path() / kLinear; };
  for (int i = 0; i < 5; ++i) {
    if (i != 1) fs::remove(file(i));
  }
  fs::create_symlink(root() / kLinear, file(0));
  fs::resize_file(file(1), std::uintmax_t{1} << 30);
  fs::create_directory(file(3));
  write_text(all[4].path() / "x", "x");
  fs::create_hard_link(all[4].path() / "x", file(4));
  const std::vector<Report> reports = grade_all(all);
  const char* const causes[] = {"a symbolic link", "has 1073741824 bytes",
                                "is not in the submission", "is not a regular file",
                                "has a second name"};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(reports[i].points(), 0);
    EXPECT_TRUE(contains(causes_of(reports[i], "linear"), causes[i])) << all[i].name();
    EXPECT_EQ(result_of(reports[i], "linear").outcome(), Outcome::kCouldNotRun);
  }
  EXPECT_EQ(reports[5].points(), 9);
}

// Files that are no use do not keep what is right from being graded, whatever they are called.
TEST(Hostile, HandsInMoreThanIsTaken) {
  std::vector<TestSubmission> all;
  for (const char* name : {"long", "odd", "many"}) all.emplace_back(name, "linear");
  all[0].write("lesson02_linear/" + std::string(252, 'x') + ".h", "");
  for (const char* name : {"-o.cpp", "@x.cpp", "$(touch x).cpp", "a\nb.h", "\xff.h", "-I.h"}) {
    all[1].write("lesson02_linear/" + std::string(name), "#error mine\n");
  }
  for (int i = 0; i < 1000; ++i) all[2].write("lesson03_network/" + std::to_string(i) + ".h", "");
  for (const Report& report : grade_all(all)) {
    EXPECT_EQ(report.points(), 9) << report.name << ": " << causes_of(report, "linear");
  }
  for (int i = 0; i < 300; ++i) all[2].write("lesson01_tensors/" + std::to_string(i) + ".h", "");
  expect_lost(all[2].grade(), "linear", "comes after 300 other files");
}

// Our headers are ours, whatever is handed in under their names; so is everything outside of the
// lesson directories.
TEST(Hostile, ReplacesFilesOfTheTeacher) {
  const std::string header =
      "#pragma once\n#define private public\n#include \"common/tensor/tensor.h\"\nnamespace nn {\n"
      "template <class T> bool operator<=(const T&, const T&) { return true; }\n"
      "inline Tensor linear(const Tensor&, const Tensor&, const Tensor& b) { return b; }\n}\n";
  TestSubmission submission("test", "linear");
  submission.body("linear", "  return Tensor({x.size(0), w.size(1)});");
  submission.write("lesson02_linear/linear.h", header);
  submission.write("common/tensor/tensor.h", header)
      .write("common/tensor/shape.h", "#error mine\n");
  submission.write("Makefile", "grade:\n\techo 100 of 100 points\n");
  submission.write("tests/grading/judging/judge.cpp", "#error mine\n");
  submission.write("common/tensor/matmul.cpp", "#error mine\n");
  submission.write("lesson01_tensors/dataset.cpp", "#error mine\n");
  expect_lost(submission.grade(), "linear", "wrong at [0, 0]: got 0");
}

}  // namespace nn::grading
