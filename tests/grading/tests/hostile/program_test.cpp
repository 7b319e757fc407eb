// Attacks by the program while it runs: forged answers, early ends, resources.
#include <gtest/gtest.h>

#include <string>

#include "tests/grading/answer/values.h"
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

// A well-formed frame with an answer, as C++ text.
std::string frame() {
  std::string text = "  const unsigned char frame[] = {";
  const Answer one = {Kind::kValues, {Tensor({1}, {1})}, ""};
  for (const unsigned char byte : encode({one, one, one})) text += std::to_string(byte) + ',';
  return text + "};\n  [[maybe_unused]] auto n = write(3, frame, sizeof frame);\n";
}

const std::string kZero = "wrong at [0, 0]: got 0";

}  // namespace

TEST(Hostile, ForgesAVerdict) {
  const std::string lines = "[==========] Running 3 tests.\\n[  PASSED  ] 3 tests.\\n";
  expect_nothing(
      {{"exits with 0", "ended early, with exit status 0", "  std::exit(0);"},
       {"exits in a constructor", "ended early, with exit status 0", "",
        "static const int early = (_exit(0), 1);\n"},
       {"prints what GoogleTest prints", kZero,
        "  for (int fd = 1; fd <= 2; ++fd) dprintf(fd, \"" + lines + "\");"},
       {"prints it to the pipe", "damaged result", "  dprintf(3, \"" + lines + "\");"},
       {"sends its own answer", "wrong shape: got [1]", frame() + "  _exit(0);"},
       {"sends one more", "damaged result", frame()},
       {"reads the arguments itself", "", "  char c;\n  if (read(0, &c, 1) != 0) std::abort();"},
       {"writes results.json", kZero,
        "  for (const char* name : {\"results.json\", \"/results.json\", \"../results.json\"}) {\n"
        "    std::ofstream(name) << \"{}\";\n    if (open(name, O_RDONLY) >= 0) std::abort();\n  "
        "}"},
       {"prints control characters", "threw: \\x1b[2J\", \"score\": 100",
        "  throw std::runtime_error(\"\\033[2J\\\", \\\"score\\\": 100, \" + "
        "std::string(9000, 'x'));"},
       {"throws a number", "no std::exception", "  throw 42;"},
       {"ends in a destructor", kZero, "",
        "struct Late { ~Late() { _exit(0); } };\nstatic Late late;\n"}});
}

TEST(Hostile, UsesUpWhatThereIs) {
  expect_nothing({{"aborts", "crashed: SIGABRT", "  std::abort();"},
                  {"divides by 0", "crashed: SIGFPE",
                   "  volatile int one = 1, zero = 0;\n  if (one / zero) return x;"},
                  {"recurses without end", "crashed: SIGSEGV", "  if (deeper(1) == 7) return x;",
                   "static int deeper(int n) { volatile char page[4096] = {}; "
                   "return page[n % 9] + deeper(n + 1) + 1; }\n"},
                  {"allocates without end", "ran out of memory",
                   "  std::vector<char*> all;\n  for (;;) {\n"
                   "    all.push_back(new char[1 << 20]);\n"
                   "    std::memset(all.back(), 1, 1 << 20);\n  }"},
                  {"writes without end", "wrote without end",
                   "  const std::string much(1 << 16, 'x');\n"
                   "  for (;;) if (write(3, much.data(), much.size()) < 0) break;"},
                  {"prints without end", kZero,
                   "  for (int i = 0; i < 1000; ++i) std::cout << std::string(1 << 16, 'x');"},
                  {"fills the disk", kZero,
                   "  signal(SIGXFSZ, SIG_IGN);\n"
                   "  for (const char* name : {\"/tmp/x\", \"/dev/shm/x\", \"x\", \"/lib/x\"}) {\n"
                   "    if (open(name, O_CREAT | O_RDWR, 0666) >= 0) std::abort();\n  }"}});
}

TEST(Hostile, LastsTooLong) {
  expect_nothing({{"loops", "ran out of time: an endless loop?",
                   "  for (volatile int i = 0;; i = i + 1) {\n  }"},
                  {"ignores the signal", "ran out of time: an endless loop?",
                   "  signal(SIGXCPU, SIG_IGN);\n  for (volatile int i = 0;; i = i + 1) {\n  }"},
                  {"forks", "ran out of time", "  for (;;) fork();"}},
                 with_limits(1, 20));
  expect_nothing({{"sleeps", "ran out of time by the clock", "  for (;;) pause();\n"}},
                 with_limits(5, 2));
}

TEST(Hostile, HasTheLimitsOfTheCourse) {
#ifdef __linux__
  expect_nothing({{"asks", "threw: 5 6 0 0 0 0 536870912 536870912 ",
                   "  std::string limits;\n"
                   "  for (const int resource : {RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NPROC, "
                   "RLIMIT_AS}) {\n    rlimit most{};\n"
                   "    getrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &most);\n"
                   "    limits += std::to_string(most.rlim_cur) + ' ' + "
                   "std::to_string(most.rlim_max) + ' ';\n  }\n"
                   "  throw std::runtime_error(limits);"}});
#endif
}

}  // namespace nn::grading
