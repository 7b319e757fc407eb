// Sources that cannot be read, or cannot be compiled.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/oracle.h"

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

// 2^26 templates. What is right is built before, with the limits of a course, and not again.
TEST(Hostile, CompilesWithoutEnd) {
  TestSubmission submission;
  submission.grade();
  submission.write(kLinear,
                   "template <unsigned n, unsigned m> struct Grow {\n"
                   "  static constexpr unsigned value = Grow<n - 1, 2 * m>::value + "
                   "Grow<n - 1, 2 * m + 1>::value;\n};\n"
                   "template <unsigned m> struct Grow<0, m> {\n"
                   "  static constexpr unsigned value = m;\n};\n"
                   "unsigned x = Grow<26, 1>::value;\n");
  Allowed allowed = kAllowed;
  allowed.compiling.cpu_seconds = 2;
  expect_lost(submission.grade(1, allowed), "linear",
              "did not compile: the compiler ran out of time (2 s)");
}

TEST(Hostile, IncludesWhatHasNoEnd) {
  for (const std::string device : {"/dev/zero", "/dev/urandom", "/dev/stdin", "/proc/kmsg"}) {
    TestSubmission submission;
    submission.write(kLinear, "#include \"" + device + "\"\n");
    expect_lost(submission.grade(), "linear", "did not ");
  }
}

}  // namespace nn::grading
