// Where the running program is, and the directories beside it: found from any working directory.
#pragma once

#include <filesystem>
#include <string>

namespace nn {

// The directory of the running program, without symbolic links. Throws std::runtime_error where the
// system does not tell.
std::filesystem::path program_directory();

// `what` below the nearest directory above the running program that holds it: "Makefile" is the one
// of the checkout that this program was built in. Empty if there is none. Throws as
// program_directory() does.
std::filesystem::path find_above_program(const std::filesystem::path& what);

// The directory `name` in the build directory that this program was built into: "lesson04" is
// build/lesson04. Throws as program_directory() does.
std::filesystem::path build_directory(const std::string& name);

}  // namespace nn
