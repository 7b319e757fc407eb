#include "common/picture/save.h"

#include <iostream>
#include <system_error>

#include "common/program/place.h"
#include "common/program/printed.h"
#include "common/program/whole_file.h"

namespace nn {

std::filesystem::path save_picture(const Svg& picture, const std::string& lesson,
                                   const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path directory = build_directory(lesson);
  const fs::path file = directory / name;
  make_directory(directory);
  write_whole_file(file, picture.str());
  std::error_code error;
  const fs::path relative = file.lexically_relative(fs::current_path(error));
  return relative.empty() || *relative.begin() == ".." ? file : relative;
}

void require_pictures(const std::string& lesson) {
  const std::filesystem::path directory = build_directory(lesson);
  make_directory(directory);
  require_writable(directory);
}

void print_picture(const Svg& picture, const std::string& lesson, const std::string& name) {
  const std::filesystem::path file = save_picture(picture, lesson, name);
  std::cout << "Picture: " << printable(file.string()) << '\n';
}

}  // namespace nn
