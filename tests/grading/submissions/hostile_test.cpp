// Submissions that attack the grader. Each loses the points of the function that attacks, and
// nothing else changes: all other functions are graded, the grader lives, and no file is touched.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/landlock.h"
#include "tests/grading/seccomp.h"
#include "tests/grading/submissions/submissions.h"
#include "tests/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

const std::string kLinear = "lesson02_linear/linear.cpp";
const std::string kZeros = "  return Tensor({x.size(0), w.size(1)});";

const char* const kIncludes =
    "#include <fcntl.h>\n#include <signal.h>\n#include <sys/mman.h>\n#include <sys/stat.h>\n"
    "#include <sys/wait.h>\n#include <unistd.h>\n#include <cstdio>\n#include <cstdlib>\n"
    "#include <cstring>\n#include <fstream>\n#include <iostream>\n#include <new>\n"
    "#include <stdexcept>\n#include <string>\n#include <vector>\n";

// linear() does `code` and then returns zeros.
Report grade_attack(const std::string& code, const std::string& top = "") {
  TestSubmission submission;
  submission.body("linear", code + "\n" + kZeros);
  submission.prepend(kLinear, kIncludes + top);
  return submission.grade();
}

// The processes of students' programs that are still there.
std::string left_running() {
  std::string found;
  std::error_code ignored;
  for (const fs::directory_entry& process : fs::directory_iterator("/proc", ignored)) {
    const std::string program = fs::read_symlink(process.path() / "exe", ignored).string();
    if (program.find("nn-grade-") != std::string::npos) found += program + ' ';
  }
  return found;
}

}  // namespace

// ---- Ending the process with the right status ---------------------------------------------------

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
  submission.write(kLinear, kIncludes + std::string("int main() { return 0; }\n"));
  expect_lost(submission.grade(), "linear", "did not link: multiple definition of `main'");
}

// ---- Forging a verdict --------------------------------------------------------------------------

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
  const fs::path results = root() / "build/grade/hostile-results.json";
  expect_lost(grade_attack("  std::ofstream(\"" + results.string() +
                           "\") << \"{\\\"score\\\": 100}\";\n"
                           "  std::ofstream(\"results.json\") << \"{\\\"score\\\": 100}\";"),
              "linear", "");
  EXPECT_FALSE(fs::exists(results));
  EXPECT_FALSE(fs::exists("/results.json"));
}

TEST(Hostile, OverloadsComparisonsAndRedefinesMacrosInHeaders) {
  const std::string header =
      "#pragma once\n#define difference(...) std::string()\n#define abs(...) 0\n"
      "#define NAN 0\n#define private public\n"
      "#include \"common/tensor.h\"\nnamespace nn {\n"
      "inline bool operator==(const Tensor&, float) { return true; }\n"
      "template <class T> bool operator<=(const T&, const T&) { return true; }\n"
      "inline Tensor linear(const Tensor&, const Tensor&, const Tensor& b) { return b; }\n}\n";
  TestSubmission submission;
  submission.body("linear", kZeros);
  submission.write("lesson02_linear/linear.h", header);
  submission.write("common/tensor.h", header).write("common/require.h", "#error mine\n");
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
  submission.write("tests/grading/cases/linear.cpp", "#error mine\n");
  submission.write("common/matmul.cpp", "#error mine\n");
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

// ---- Getting at the reference -------------------------------------------------------------------

TEST(Hostile, IsALinkToTheReference) {
  TestSubmission submission;
  fs::remove(submission.path() / kLinear);
  fs::create_symlink(root() / kLinear, submission.path() / kLinear);
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

// ---- Using up time, memory, processes, disk -----------------------------------------------------

TEST(Hostile, LoopsWithoutEnd) {
  expect_lost(grade_attack("  for (volatile int i = 0;; i = i + 1) {\n  }"), "linear",
              "ran out of time");
}

TEST(Hostile, IgnoresTheSignalThatItIsOutOfTime) {
  expect_lost(grade_attack("  signal(SIGXCPU, SIG_IGN);\n"
                           "  for (volatile int i = 0;; i = i + 1) {\n  }"),
              "linear", "ran out of time");
}

TEST(Hostile, SleepsWithoutEnd) {
  expect_lost(grade_attack("  for (;;) pause();"), "linear", "ran out of time by the clock");
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
  expect_lost(grade_attack("  for (;;) fork();"), "linear", "ran out of time");
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
      grade_attack("  for (int i = 0; i < 1000; ++i) std::cout << std::string(1 << 16, 'x');"),
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

// ---- Sources that cannot be compiled ------------------------------------------------------------

TEST(Hostile, IsASourceOfAGigabyte) {
  TestSubmission submission;
  fs::resize_file(submission.path() / kLinear, std::uintmax_t{1} << 30);
  expect_lost(submission.grade(), "linear", "has 1073741824 bytes, at most 262144 are accepted");
}

TEST(Hostile, IsMissing) {
  TestSubmission submission;
  fs::remove(submission.path() / kLinear);
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

TEST(Hostile, PrintsControlCharactersIntoTheReport) {
  const Report report = grade_attack(
      "  throw std::runtime_error(\"\\033[2J\\\", \\\"score\\\": 100, \\\"\" + std::string(9000, "
      "'x'));");
  expect_lost(report, "linear", "threw: ?[2J\", \"score\": 100");
  EXPECT_LT(causes_of(report, "linear").size(), 3000u);
}

}  // namespace nn::grading
