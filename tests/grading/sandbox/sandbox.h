// Runs a program that may be hostile: with limits, without the rest of the machine, and nothing of
// it is left when it has ended.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/sandbox/seccomp.h"

namespace nn::grading {

// Whom root becomes before it runs anything of a student.
inline constexpr unsigned kNobody = 65534;

struct Limits {
  double wall_seconds;
  unsigned cpu_seconds;
  std::size_t memory;  // bytes of address space
  std::size_t file;    // bytes of the largest file it may write
  std::size_t output;  // bytes that are read of its output
};

// Which files it may reach, where the kernel offers Landlock. Paths that do not exist are skipped.
struct Access {
  std::vector<std::filesystem::path> read;   // files, or directories with all that is below
  std::vector<std::filesystem::path> write;  // directories in which it may do as it likes
};

struct Command {
  Role role;
  std::vector<std::string> argv;         // argv[0] is the path of the program
  std::vector<std::string> environment;  // all of it: "NAME=value"
  std::filesystem::path directory;       // where it runs; for a program all that it sees, as its /
  std::string input;                     // what it can read from standard input
  int output_fd;  // the descriptor that the grader reads; 1 and 2 lead nowhere otherwise
  Limits limits;
  Access access;
};

// What is said of a program that the kernel does not take for one.
inline constexpr char kNoProgram[] = "could not start the program";

struct Ended {
  enum class How : char {
    kExited,    // `number` is its status
    kKilled,    // `number` is the signal
    kWallTime,  // it took more than its time by the clock
    kCpuTime,   // it took more than its time of a processor
    kTooMuchOutput,
    kNotStarted,  // the fault is not the program's: `output` says what is wrong
  };
  How how;
  int number;
  std::string output;
};

// Runs the command to its end, or ends it. Can be called from several threads at once. A program
// sees `directory` as its root where can_isolate(); where not, it runs in it.
Ended run(const Command& command);

// One line for each protection that this system does not offer; empty if all are there.
std::vector<std::string> missing_protections();

}  // namespace nn::grading
