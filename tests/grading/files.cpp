#include "tests/grading/files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "common/program/printed.h"
#include "common/program/whole_file.h"

namespace nn::grading {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || !text) throw std::runtime_error("cannot read " + nn::printable(file.string()));
  return std::move(text).str();
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  make_directory(file.parent_path());
  write_whole_file(file, text);
}

}  // namespace nn::grading
