// Where things are on this system: what a compiler must be able to read, and what a program loads.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nn::grading {

// The path of a program that is named as on a command line: looked for in PATH unless it has a
// slash. Throws std::runtime_error if there is none.
std::filesystem::path find_program(const std::string& name);

// The shared libraries that this program has loaded, and the loader's index: a student's program
// is linked with the same. Empty where the system does not tell.
std::vector<std::filesystem::path> loaded_libraries();

// The directories with compilers, headers and libraries: the system's, that of the compiler, and
// those which -I and -L name.
std::vector<std::filesystem::path> compiler_paths(const std::filesystem::path& compiler,
                                                  const std::vector<std::string>& flags,
                                                  const std::vector<std::string>& libs);

// All the variables that a compiler gets. Its temporary files go to `job`.
std::vector<std::string> compiler_environment(const std::filesystem::path& job);

// Gives a directory and all below to the user that commands run as: nobody, for root. For anyone
// else there is nothing to do.
void hand_over(const std::filesystem::path& directory);

}  // namespace nn::grading
