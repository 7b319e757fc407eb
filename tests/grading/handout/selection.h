// Which files of the repository the students get.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nn::handout {

// The files that are handed out as they are or with their solutions replaced, as paths from the
// root: those at the top, then directory by directory in the order of their names.
std::vector<std::string> handed_out_files(const std::filesystem::path& root);

}  // namespace nn::handout
