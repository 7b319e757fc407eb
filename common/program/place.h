// Where the running program is, and the directories beside it: found from any working directory.
#pragma once

#include <filesystem>
#include <string>

namespace nn {

// The directory of the running program, without symbolic links. Throws std::runtime_error where the
// system does not tell.
std::filesystem::path program_directory();

// The directory `name` in the build directory that this program was built into: "lesson04" is
// build/lesson04. Throws as program_directory() does.
std::filesystem::path build_directory(const std::string& name);

}  // namespace nn
