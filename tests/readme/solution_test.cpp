// No README gives a solution away: the students' edition carries the same texts.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "tests/readme/text.h"

TEST(Readme, NoSolutionIsGivenAway) {
  std::set<std::string> solution;  // the lines that a student is to write
  for (const std::string_view room : rooms::kLessons) {
    for (const std::filesystem::directory_entry& entry :
         std::filesystem::recursive_directory_iterator(room)) {
      if (entry.path().extension() != ".cpp") continue;
      bool inside = false;
      for (std::string line : text::lines_of(text::contents(entry.path()))) {
        line.erase(0, line.find_first_not_of(' '));
        if (line == "// END SOLUTION") inside = false;
        if (inside && line.size() >= 20 && !line.starts_with("//")) solution.insert(line);
        if (line == "// BEGIN SOLUTION") inside = true;
      }
    }
  }
  for (const std::string& readme : text::readmes()) {
    const std::string text = text::contents(readme);
    for (const std::string& line : solution) {
      EXPECT_EQ(text.find(line), std::string::npos) << readme << " shows a solution: " << line;
    }
  }
}
