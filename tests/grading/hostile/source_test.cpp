// Sources that cannot be read, or cannot be compiled.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/grading/hostile/attack.h"
#include "tests/oracle.h"

namespace nn::grading {

TEST(Hostile, IsASourceOfAGigabyte) {
  TestSubmission submission;
  std::filesystem::resize_file(submission.path() / kLinear, std::uintmax_t{1} << 30);
  expect_lost(submission.grade(), "linear", "has 1073741824 bytes, at most 262144 are accepted");
}

TEST(Hostile, IsMissing) {
  TestSubmission submission;
  std::filesystem::remove(submission.path() / kLinear);
  expect_lost(submission.grade(), "linear", "is not in the submission");
}

TEST(Hostile, DoesNotCompile) {
  TestSubmission submission;
  submission.write(kLinear, "#include \"lesson02_linear/linear.h\"\nint x = nothing;\n");
  const Report report = submission.grade();
  expect_lost(report, "linear", "did not compile: lesson02_linear/linear.cpp:2:9: ");
  EXPECT_TRUE(contains(causes_of(report, "linear"), "error: "));
  EXPECT_EQ(result_of(report, "linear").outcome(), Outcome::kCouldNotRun);
}

TEST(Hostile, CompilesWithoutEnd) {
  TestSubmission submission;
  submission.write(kLinear,
                   "template <int n, int m> struct Grow {\n"
                   "  static constexpr int value = Grow<n - 1, 2 * m>::value + "
                   "Grow<n - 1, 2 * m + 1>::value;\n};\n"
                   "template <int m> struct Grow<0, m> { static constexpr int value = m; };\n"
                   "int x = Grow<26, 1>::value;\n");
  expect_lost(submission.grade(), "linear", "did not compile");
}

TEST(Hostile, IncludesWhatHasNoEnd) {
  for (const std::string device : {"/dev/zero", "/dev/urandom", "/dev/stdin", "/proc/kmsg"}) {
    TestSubmission submission;
    submission.write(kLinear, "#include \"" + device + "\"\n");
    expect_lost(submission.grade(), "linear", "did not ");
  }
}

}  // namespace nn::grading
