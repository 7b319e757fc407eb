// Compiles the sources of students, links them on the island of their unit, and runs them.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/build/islands.h"
#include "tests/grading/build/submission.h"
#include "tests/grading/build/toolchain.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// What compilers and linkers may take, what a case may, and what the judge.
struct Allowed {
  Limits compiling;
  Limits running;
};
inline constexpr Allowed kAllowed = {{60, 20, std::size_t{2} << 30, 16 << 20, 256 << 10},
                                     {20, 5, std::size_t{512} << 20, 0, 1 << 20}};

// A student's program for one unit, or why there is none. Its files go when it does.
struct Program {
  explicit Program(std::filesystem::path where) : directory(std::move(where)) {}
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  std::filesystem::path directory;
  std::string problem;
};

class Workshop {
 public:
  // Works in `directory`, which is empty. Throws std::runtime_error if something is missing.
  Workshop(Toolchain toolchain, std::filesystem::path directory);

  // Makes the program that grades the functions of `unit`. The following can all be called from
  // several threads at once.
  void build(const Unit& unit, const Submission& submission, Program& program) const;

  // A place for a program.
  std::filesystem::path new_place() const;

  // Runs a student's program, or the judge, with this on its standard input.
  Ended run_program(const Program& program, const std::string& input) const;
  Ended run_judge(const std::string& input) const;

  // For tests: where all that it builds lies, and other limits than kAllowed. Not to be changed
  // while something is built or run.
  const std::filesystem::path& directory() const { return directory_; }
  const Islands& islands() const { return islands_; }
  void allow(const Allowed& allowed) { allowed_ = allowed; }

 private:
  struct Job;
  std::string compile(const Job& job, const std::string& file, const std::string& object) const;
  void add_sources(const Job& job, std::vector<std::string>& objects) const;
  std::string link(const Job& job, const std::vector<std::string>& objects) const;
  std::string run_compiler(const Job& job, const std::vector<std::string>& arguments,
                           const std::filesystem::path& readable, const std::string& what,
                           const std::string& doing) const;
  Ended run_in(const std::filesystem::path& directory, const std::string& input,
               const Limits& limits) const;

  Toolchain toolchain_;
  std::filesystem::path directory_;
  Islands islands_;
  Allowed allowed_ = kAllowed;
  std::vector<std::filesystem::path> system_;  // that the compiler reads
  mutable std::atomic<int> places_ = 0;
};

}  // namespace nn::grading
