#include "common/picture/save.h"

#include <fstream>
#include <iostream>
#include <stdexcept>
#include <system_error>

#include "common/program/place.h"

namespace nn {

std::filesystem::path save_picture(const Svg& picture, const std::string& lesson,
                                   const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path directory = build_directory(lesson);
  const fs::path file = directory / name;
  const fs::path unfinished = directory / (name + ".new");
  std::error_code error;
  fs::create_directories(directory, error);
  std::ofstream out(unfinished);
  out << picture.str();
  out.close();
  if (out) fs::rename(unfinished, file, error);
  if (!out || error) {
    fs::remove(unfinished, error);
    throw std::runtime_error(file.string() + ": cannot be written; is the disk full or read-only?");
  }
  const fs::path relative = file.lexically_relative(fs::current_path(error));
  return relative.empty() || *relative.begin() == ".." ? file : relative;
}

void print_picture(const Svg& picture, const std::string& lesson, const std::string& name) {
  std::cout << "Picture: " << save_picture(picture, lesson, name).string() << '\n';
}

}  // namespace nn
