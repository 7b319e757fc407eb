// Submissions that look for the reference.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/tests/hostile/attack.h"

namespace nn::grading {

TEST(Hostile, IsALinkToTheReference) {
  TestSubmission submission;
  std::filesystem::remove(submission.path() / kLinear);
  std::filesystem::create_symlink(root() / kLinear, submission.path() / kLinear);
  const Report report = submission.grade();
  expect_lost(report, "linear", "a symbolic link, expected a regular file");
  EXPECT_EQ(result_of(report, "linear").outcome(), Outcome::kCouldNotRun);
}

TEST(Hostile, ReadsTheReferenceWhileRunning) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const std::string code =
      "  for (const char* file : {\"" + (root() / kLinear).string() + "\", \"" +
      (root() / "build/lesson02_linear/linear.o").string() +
      "\", \"/etc/passwd\", \"/proc/self/maps\", \"/proc/1/cmdline\", \"/\", \"/tmp\"}) {\n"
      "    if (open(file, O_RDONLY) >= 0) throw std::runtime_error(std::string(\"read \") + "
      "file);\n"
      "  }\n  throw std::runtime_error(\"nothing to read\");";
  expect_lost(grade_attack(code), "linear", "threw: nothing to read");
}

TEST(Hostile, ReadsTheReferenceWhileCompiling) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const std::string reference = (root() / kLinear).string();
  TestSubmission submission;
  submission.write(kLinear, "#include \"" + reference + "\"\n");
  expect_lost(submission.grade(), "linear", "did not compile");
  submission.write(kLinear, "asm(\".incbin \\\"" + reference + "\\\"\");\n");
  expect_lost(submission.grade(), "linear", "did not compile");
}

}  // namespace nn::grading
