// Compiles the sources of students and links them with the reference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "tests/grading/build/stage.h"
#include "tests/grading/course/units.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// What the build tells the grader.
struct Toolchain {
  std::filesystem::path root;      // the teacher's checkout
  std::filesystem::path objects;   // where its objects are: build
  std::vector<std::string> cxx;    // the compiler, by words
  std::vector<std::string> flags;  // for compiling
  std::vector<std::string> libs;   // for linking
};

// What compilers and linkers may take, and what a case may.
struct Allowed {
  Limits compiling;
  Limits running;
};
inline constexpr Allowed kAllowed = {{60, 20, std::size_t{2} << 30, 64 << 20, 256 << 10},
                                     {20, 5, std::size_t{512} << 20, 0, 4 << 20}};

// A student's program for one unit, or why there is none.
struct Program {
  std::filesystem::path path;
  std::string problem;
};

class Workshop {
 public:
  // What it builds lies in a temporary directory as long as it lives. Throws std::runtime_error if
  // something is missing.
  explicit Workshop(Toolchain toolchain);

  // The program that grades the functions of `unit`. A source that was built before is not built
  // again: in a class many are the same. Can be called from several threads at once.
  Program build(const Unit& unit, const std::string& text);

  // Runs case `number` of the unit's cases in a process of its own.
  Ended run_case(const Program& program, std::size_t number, std::uint32_t seed,
                 std::uint32_t attempt) const;

  // For tests: where all that it builds lies, and other limits than kAllowed. Not to be changed
  // while something is built or run.
  const std::filesystem::path& directory() const { return stage_.path(); }
  void allow(const Allowed& allowed) { allowed_ = allowed; }

 private:
  Program build_anew(const Unit& unit, const std::string& text);
  std::string compile(const std::filesystem::path& job, const std::string& file,
                      const std::string& text) const;
  std::string link(const std::filesystem::path& job, const Unit& unit) const;

  Toolchain toolchain_;
  Stage stage_;
  Allowed allowed_ = kAllowed;
  std::vector<std::filesystem::path> libraries_;                  // that a student's program loads
  std::vector<std::filesystem::path> system_;                     // that the compiler reads
  std::mutex mutex_;                                              // guards what follows
  std::map<std::pair<std::string, std::string>, Program> built_;  // by file and text
};

}  // namespace nn::grading
