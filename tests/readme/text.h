// What the tests of the READMEs share: the texts, and the words in them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/rooms.h"

namespace text {

namespace fs = std::filesystem;

// Every README of the project.
inline std::vector<std::string> readmes() {
  std::vector<std::string> found = {"README.md"};
  for (const std::string_view room : rooms::kTop) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room)) {
      if (entry.path().filename() == "README.md") found.push_back(entry.path().string());
    }
  }
  std::ranges::sort(found);
  return found;
}

inline std::string contents(const fs::path& file) {
  EXPECT_TRUE(fs::exists(file)) << file << " is missing";
  return read_text(file);
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// What stands between backticks in running text, outside fenced blocks.
inline std::vector<std::string> code_words(const std::string& text) {
  std::vector<std::string> words;
  bool in_fence = false;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with("```")) in_fence = !in_fence;
    if (in_fence) continue;
    for (std::size_t from = 0; (from = line.find('`', from)) != std::string::npos;) {
      const std::size_t to = line.find('`', from + 1);
      if (to == std::string::npos) break;
      words.push_back(line.substr(from + 1, to - from - 1));
      from = to + 1;
    }
  }
  return words;
}

}  // namespace text
