// The compiler, and what it must be able to read on this system.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nn::grading {

// What the build tells the grader.
struct Toolchain {
  std::filesystem::path root;      // the teacher's checkout
  std::filesystem::path objects;   // where its objects are: build
  std::vector<std::string> cxx;    // the compiler, by words
  std::vector<std::string> flags;  // for compiling
  std::vector<std::string> libs;   // for linking
};

// A helper of the student's may use functions that a program does not have, as long as the unit
// uses none of these helpers.
#ifdef __linux__
inline constexpr const char* kLeaveOutUnused = "-Wl,--gc-sections";
#else
inline constexpr const char* kLeaveOutUnused = "-Wl,-dead_strip";
#endif

// The path of a program that is named as on a command line: looked for in PATH unless it has a
// slash. Throws std::runtime_error if there is none.
std::filesystem::path find_program(const std::string& name);

// The directories with compilers, headers and libraries: the system's, those that the compiler says
// it looks in, and those which -I and -L name. Throws std::runtime_error if one of them holds the
// checkout, its objects, or the directory in which the grader works: a student's source could then
// include the reference.
std::vector<std::filesystem::path> compiler_paths(const Toolchain& toolchain,
                                                  const std::filesystem::path& directory);

// All the variables that a compiler gets. Its temporary files go to `job`.
std::vector<std::string> compiler_environment(const std::filesystem::path& job);

// The shared libraries that a program loads, the loader included.
std::vector<std::filesystem::path> libraries_of(const std::filesystem::path& program);

}  // namespace nn::grading
