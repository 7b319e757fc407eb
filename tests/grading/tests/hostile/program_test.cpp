// Attacks by the program while it runs: forged answers, early ends, resources; and it reaches for
// other processes, files, variables.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/namespaces.h"
#include "tests/grading/tests/hostile/attack.h"

namespace nn::grading {
namespace {

// For attacks that run into a limit. On a busy machine, too, it must be the first that they reach.
Allowed with_limits(unsigned cpu_seconds, double wall_seconds) {
  Allowed allowed = kAllowed;
  allowed.running.cpu_seconds = cpu_seconds;
  allowed.running.wall_seconds = wall_seconds;
  return allowed;
}

}  // namespace

TEST(Hostile, ForgesAVerdict) { expect_nothing("answers"); }

TEST(Hostile, UsesUpWhatThereIs) { expect_nothing("resources"); }

TEST(Hostile, LastsTooLong) {
  expect_nothing("loops", with_limits(1, 20));
  expect_nothing("sleeps", with_limits(5, 2));
}

TEST(Hostile, HasTheLimitsOfTheCourse) { expect_nothing("limits"); }

TEST(Hostile, StartsThreadsAndProcesses) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  expect_nothing("threads");
}

TEST(Hostile, ReachesForOtherProcesses) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  expect_nothing("processes");
}

TEST(Hostile, ReachesForFiles) {
  if (!can_filter() || landlock_version() == 0) GTEST_SKIP() << "no seccomp or no Landlock here";
  expect_nothing("files");
  if (can_isolate()) expect_nothing("names");
}

TEST(Hostile, LooksForVariables) {
  setenv("LD_PRELOAD", "/no/such/library.so", 1);
  setenv("GIVEN_SEED", "7", 1);
  expect_nothing("variables");
  unsetenv("LD_PRELOAD");
  unsetenv("GIVEN_SEED");
}

}  // namespace nn::grading
