// The sources of the project, as text.
#pragma once

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/rooms.h"

namespace structure {

namespace fs = std::filesystem;

// The headers and sources of a room and of the rooms inside it, as paths from the root.
inline std::vector<fs::path> sources_in(std::string_view room) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room)) {
    const std::string ending = entry.path().extension().string();
    if (ending == ".h" || ending == ".cpp") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// Those of the library and of the lessons.
inline std::vector<fs::path> taught_sources() {
  std::vector<fs::path> files = sources_in("common");
  for (const std::string_view lesson : rooms::kLessons) {
    for (fs::path& file : sources_in(lesson)) files.push_back(std::move(file));
  }
  return files;
}

// And of the tests as well.
inline std::vector<fs::path> all_sources() {
  std::vector<fs::path> files = taught_sources();
  for (fs::path& file : sources_in("tests")) files.push_back(std::move(file));
  return files;
}

inline std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream in(read_text(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// What stands between the quotes (of ours) or the brackets (of others) of each #include.
inline std::vector<std::string> includes_of(const fs::path& file, char open) {
  std::vector<std::string> includes;
  for (const std::string& line : lines_of(file)) {
    if (!line.starts_with(std::string("#include ") + open)) continue;
    includes.push_back(line.substr(10, line.find_first_of("\">", 10) - 10));
  }
  return includes;
}

}  // namespace structure
