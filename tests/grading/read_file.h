// Reads a file of the teacher's, whole.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

namespace nn::grading {

// Throws std::runtime_error, with its name, if it cannot be read.
inline std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || !text) throw std::runtime_error("cannot read " + file.string());
  return std::move(text).str();
}

}  // namespace nn::grading
