// The rules of who may include whom, checked on the sources themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "tests/structure/rules.h"
#include "tests/structure/sources.h"

namespace structure {
namespace {

bool is_in(std::string_view path, std::string_view room) {
  return path == room || (path.starts_with(room) && path.substr(room.size()).starts_with('/'));
}

// The row of the innermost room that the file is in; nullptr if there is none.
const Rule* rule_of(const std::string& file) {
  const Rule* best = nullptr;
  for (const Rule& rule : rules()) {
    if (is_in(file, rule.room) && (best == nullptr || rule.room.size() > best->room.size())) {
      best = &rule;
    }
  }
  return best;
}

// Pictures belong to the program that draws them: to a main.cpp, and to nothing that is taught.
bool is_picture_of_another(const std::string& file, const std::string& include) {
  const std::size_t at = include.find("/pictures/");
  if (at == std::string::npos || file.starts_with("tests/")) return false;
  const std::string lesson = include.substr(0, at);
  const bool is_its_program = is_in(file, lesson) && file.ends_with("/main.cpp");
  return !is_in(file, lesson + "/pictures") && !is_its_program;
}

}  // namespace

TEST(Includes, FollowTheTable) {
  for (const fs::path& path : all_sources()) {
    const std::string file = path.string();
    const Rule* rule = rule_of(file);
    ASSERT_NE(rule, nullptr) << file << " stands in a room that tests/structure/rules.h lacks";
    for (const std::string& include : includes_of(path, '"')) {
      const bool may = is_in(include, rule->room) ||
                       std::ranges::any_of(
                           rule->may, [&](std::string_view room) { return is_in(include, room); });
      EXPECT_TRUE(may) << file << " includes " << include << ", but " << rule->room
                       << " may not: see tests/structure/rules.h";
      EXPECT_FALSE(is_picture_of_another(file, include))
          << file << " includes " << include << ": only a main.cpp draws pictures";
      EXPECT_TRUE(fs::exists(include)) << file << ": " << include << " is not a path from the root";
    }
  }
}

TEST(Includes, EveryRowOfTheTableHasItsRoom) {
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(fs::is_directory(rule.room)) << rule.room << " is gone: take its row out";
    for (const std::string_view may : rule.may) EXPECT_TRUE(fs::exists(may)) << may << " is gone";
  }
}

TEST(Includes, OneDoorToBlas) {
  std::set<std::string> doors;
  for (const fs::path& file : all_sources()) {
    for (const std::string& include : includes_of(file, '<')) {
      if (include == "cblas.h") doors.insert(file.string());
    }
  }
  EXPECT_EQ(doors, std::set<std::string>{"common/machine/blas.cpp"});
}

TEST(Includes, TheHeaderOfASourceComesFirst) {
  for (const fs::path& file : all_sources()) {
    const fs::path header = fs::path(file).replace_extension(".h");
    if (file.extension() != ".cpp" || !fs::exists(header)) continue;
    const std::vector<std::string> includes = includes_of(file, '"');
    ASSERT_FALSE(includes.empty()) << file << " does not include its header";
    EXPECT_EQ(includes[0], header.string()) << "so that the header is seen to stand by itself";
  }
}

}  // namespace structure
