// Files of the grader.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/files.h"

namespace nn::grading {

// Reads a file whole. Throws std::runtime_error, with its name, if it cannot be read.
std::string read_file(const std::filesystem::path& file);

// Writes a file whole or not at all, and makes the directories that it lies in. Throws
// std::runtime_error, with its name, if it cannot.
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace nn::grading
