// Submissions that use up time, memory, processes, disk, or the grader.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/grading/sandbox/seccomp.h"
#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// For attacks that run into a limit. Only that one is lowered: on a busy machine, too, it must be
// the first that they reach, and all that ends by itself, after some 20 ms, must not reach it.
constexpr Allowed less_cpu_time() {
  Allowed allowed = kAllowed;
  allowed.running.cpu_seconds = 1;
  return allowed;
}

constexpr Allowed less_wall_time() {
  Allowed allowed = kAllowed;
  allowed.running.wall_seconds = 4;
  return allowed;
}

}  // namespace

TEST(Hostile, LoopsWithoutEnd) {
  expect_lost(grade_attack("  for (volatile int i = 0;; i = i + 1) {\n  }", "", less_cpu_time()),
              "linear", "ran out of time: an endless loop?");
}

TEST(Hostile, IgnoresTheSignalThatItIsOutOfTime) {
  expect_lost(grade_attack("  signal(SIGXCPU, SIG_IGN);\n"
                           "  for (volatile int i = 0;; i = i + 1) {\n  }",
                           "", less_cpu_time()),
              "linear", "ran out of time: an endless loop?");
}

TEST(Hostile, SleepsWithoutEnd) {
  expect_lost(grade_attack("  for (;;) pause();", "", less_wall_time()), "linear",
              "ran out of time by the clock");
}

// The limits of a course: what the first case is told, and that the second sleeps for 20 s.
TEST(Hostile, HasTheLimitsOfTheCourse) {
  const std::string code =
      "  std::string limits;\n"
      "  for (const int resource : {RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NPROC, RLIMIT_AS}) {\n"
      "    rlimit most{};\n    getrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &most);\n"
      "    limits += std::to_string(most.rlim_cur) + ' ' + std::to_string(most.rlim_max) + ' ';\n"
      "  }\n"
      "  if (x.size(0) == 5) throw std::runtime_error(limits);\n"
      "  if (x.size(0) == 1) for (;;) pause();";
  const Report report = grade_attack(code, "#include <sys/resource.h>\n");
  expect_lost(report, "linear", "");
  const std::vector<CaseResult>& cases = result_of(report, "linear").cases;
  ASSERT_EQ(cases.size(), 3u);
#ifdef __linux__
  EXPECT_EQ(cases[0].cause, "threw: 5 6 0 0 0 0 536870912 536870912 ");
#endif
  EXPECT_EQ(cases[1].cause, "ran out of time by the clock");
  EXPECT_TRUE(contains(cases[2].cause, "wrong at [0, 0]: got 0")) << cases[2].cause;
  EXPECT_GE(report.seconds, 20);
}

TEST(Hostile, RecursesWithoutEnd) {
  const std::string top =
      "static int deeper(int n) { volatile char page[4096] = {}; return page[n % 9] + "
      "deeper(n + 1) + 1; }\n";
  expect_lost(grade_attack("  if (deeper(1) == 7) return x;", top), "linear", "crashed: SIGSEGV");
}

TEST(Hostile, AllocatesWithoutEnd) {
  expect_lost(grade_attack("  std::vector<char*> all;\n  for (;;) {\n"
                           "    all.push_back(new char[1 << 20]);\n"
                           "    std::memset(all.back(), 1, 1 << 20);\n  }"),
              "linear", "ran out of memory");
}

TEST(Hostile, ForksWithoutEnd) {
  expect_lost(grade_attack("  for (;;) fork();", "", less_cpu_time()), "linear", "ran out of time");
  EXPECT_EQ(left_running(), "");
}

TEST(Hostile, LeavesADaemonBehind) {
  expect_lost(grade_attack("  if (fork() == 0) {\n    setsid();\n    if (fork() == 0) {\n"
                           "      sleep(600);\n    }\n    _exit(0);\n  }"),
              "linear", "wrong at [0, 0]: got 0");
  EXPECT_EQ(left_running(), "");
  if (can_forbid_processes()) {
    expect_lost(grade_attack("  throw std::runtime_error(fork() < 0 ? \"no fork\" : \"forked\");"),
                "linear", "no fork");
  }
}

TEST(Hostile, KillsTheGrader) {
  if (!can_forbid_processes()) GTEST_SKIP() << "no seccomp here";
  expect_lost(grade_attack("  kill(getppid(), SIGKILL);\n  kill(-getppid(), SIGKILL);\n"
                           "  for (int pid = 2; pid < 40000; ++pid) {\n"
                           "    if (pid != getpid() && kill(pid, 0) == 0) std::abort();\n  }"),
              "linear", "wrong at [0, 0]: got 0");
}

TEST(Hostile, FillsTheDisk) {
  const std::string code =
      "  signal(SIGXFSZ, SIG_IGN);\n  const std::string much(1 << 20, 'x');\n"
      "  for (const char* name : {\"/tmp/nn-hostile\", \"/dev/shm/nn-hostile\", \"nn-hostile\"}) "
      "{\n"
      "    const int fd = open(name, O_CREAT | O_RDWR, 0666);\n"
      "    if (fd >= 0 && write(fd, much.data(), much.size()) > 0) {\n"
      "      throw std::runtime_error(\"wrote to the disk\");\n    }\n  }";
  expect_lost(grade_attack(code), "linear", "wrong at [0, 0]: got 0");
}

TEST(Hostile, FillsTheOutput) {
  expect_lost(grade_attack("  const std::string much(1 << 16, 'x');\n"
                           "  for (;;) if (write(3, much.data(), much.size()) < 0) break;"),
              "linear", "wrote without end");
  expect_lost(
      grade_attack("  for (int i = 0; i < 1000; ++i) std::cout << std::string(1 << 16, 'x');",
                   "#include <iostream>\n"),
      "linear", "wrong at [0, 0]: got 0");
}

TEST(Hostile, CrashesInOtherWays) {
  expect_lost(grade_attack("  std::abort();"), "linear", "crashed: SIGABRT");
  expect_lost(grade_attack("  volatile int one = 1, zero = 0;\n  if (one / zero) return x;"),
              "linear", "crashed: SIGFPE");
  expect_lost(grade_attack("  throw 42;"), "linear", "no std::exception");
  expect_lost(grade_attack("",
                           "#include <exception>\nstruct Late { ~Late() { _exit(0); } };\n"
                           "static Late late;\n"),
              "linear", "wrong at [0, 0]: got 0");
}

}  // namespace nn::grading
