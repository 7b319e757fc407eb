// Every exercise of the lessons' texts is done by `make exercises`, and every one says what to do.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/readme/text.h"

namespace {

// "lesson 1, Wrong labels": the titles of the exercises in the texts, each followed by its words.
std::vector<std::pair<std::string, std::string>> exercises_in_texts() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::string& readme : text::readmes()) {
    if (!readme.starts_with("lesson0") || readme.find('/') != readme.rfind('/')) continue;
    bool inside = false;
    for (const std::string& line : text::lines_of(text::contents(readme))) {
      if (line.starts_with("## ")) inside = line == "## Exercises";
      const std::size_t start = line.find(". **");
      if (inside && start == 1) {
        const std::string title = line.substr(5, line.find("**", 5) - 5);
        found.emplace_back("lesson " + readme.substr(7, 1) + ", " + title, "");
      }
      if (inside && !found.empty()) found.back().second += line + "\n";
    }
  }
  return found;
}

std::set<std::string> exercises_that_are_done() {
  std::set<std::string> titles;
  const std::string mark = "exercise ";
  for (const std::string& line :
       text::lines_of(text::contents("tests/readme/exercises/exercises.txt"))) {
    if (line.starts_with(mark)) titles.insert(line.substr(mark.size()));
  }
  return titles;
}

}  // namespace

TEST(Exercises, AreAllDoneByMakeExercises) {
  std::set<std::string> titles;
  for (const auto& [title, words] : exercises_in_texts()) titles.insert(title);
  EXPECT_EQ(titles, exercises_that_are_done())
      << "the titles in tests/readme/exercises/exercises.txt are those of the texts";
}

TEST(Exercises, SayWhatToPredictRunExplainAndChange) {
  std::size_t of_lesson[5] = {};
  for (const auto& [title, words] : exercises_in_texts()) {
    ++of_lesson[title.at(7) - '0'];
    for (const char* part : {"*Predict", "*Run", "*Right if*", "*Change*", " minutes)"}) {
      EXPECT_NE(words.find(part), std::string::npos) << title << " does not say " << part;
    }
    EXPECT_TRUE(words.find("*Explain") != std::string::npos ||
                words.find("*Why*") != std::string::npos)
        << title;
  }
  for (int lesson = 1; lesson <= 4; ++lesson) {
    EXPECT_GE(of_lesson[lesson], 3u) << "lesson " << lesson;
  }
}
