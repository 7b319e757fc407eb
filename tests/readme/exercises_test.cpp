// Every exercise of the texts is done by `make exercises`, and every one says what to do.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/readme/text.h"

namespace {

// "lesson 1", of lesson04_training/beyond "beyond": the room as the lists of exercises call it.
std::string room_of(const std::string& readme) {
  if (readme.starts_with("lesson04_training/beyond/")) return "beyond";
  return "lesson " + readme.substr(7, 1);
}

// Where the title begins, in a line as "12. **Wrong labels** (5 minutes)"; nothing in others.
std::size_t title_in(const std::string& line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  const bool is_numbered = digits != 0 && digits != std::string::npos;
  return is_numbered && line.substr(digits).starts_with(". **") ? digits + 4 : std::string::npos;
}

// "lesson 1, Wrong labels": the titles of the exercises in the texts, each followed by its words.
std::vector<std::pair<std::string, std::string>> exercises_in_texts() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::string& readme : text::readmes()) {
    if (!readme.starts_with("lesson0")) continue;
    bool inside = false;
    for (const std::string& line : text::lines_of(text::contents(readme))) {
      if (line.starts_with("## ")) inside = line == "## Exercises";
      const std::size_t start = title_in(line);
      if (inside && start != std::string::npos) {
        const std::string title = line.substr(start, line.find("**", start) - start);
        found.emplace_back(room_of(readme) + ", " + title, "");
      }
      if (inside && !found.empty()) found.back().second += line + "\n";
    }
  }
  return found;
}

std::set<std::string> exercises_that_are_done() {
  std::set<std::string> titles;
  const std::string mark = "exercise ";
  for (const char* list : {"exercises.txt", "beyond.txt"}) {
    const std::string words = text::contents(std::string("tests/readme/exercises/") + list);
    for (const std::string& line : text::lines_of(words)) {
      if (line.starts_with(mark)) titles.insert(line.substr(mark.size()));
    }
  }
  return titles;
}

}  // namespace

TEST(Exercises, AreAllDoneByMakeExercises) {
  std::set<std::string> titles;
  for (const auto& [title, words] : exercises_in_texts()) titles.insert(title);
  EXPECT_EQ(titles, exercises_that_are_done())
      << "the titles in tests/readme/exercises/*.txt are those of the texts";
}

TEST(Exercises, SayWhatToPredictRunExplainAndChange) {
  std::map<std::string, std::size_t> of_room;
  for (const auto& [title, words] : exercises_in_texts()) {
    ++of_room[title.substr(0, title.find(','))];
    for (const char* part : {"*Predict", "*Run", "*Right if*", "*Change*", " minutes"}) {
      EXPECT_NE(words.find(part), std::string::npos) << title << " does not say " << part;
    }
    EXPECT_TRUE(words.find("*Explain") != std::string::npos ||
                words.find("*Why") != std::string::npos)
        << title;
  }
  for (const char* lesson : {"lesson 1", "lesson 2", "lesson 3", "lesson 4"}) {
    EXPECT_GE(of_room[lesson], 3u) << lesson;
  }
  EXPECT_GE(of_room["beyond"], 20u) << "one for every tweak of the section";
}

// "*Exercises* 7 and 8" at the end of a tweak's paragraph: they stand in the order of the tweaks.
TEST(Exercises, AreNamedByTheTweaksInTheirOrder) {
  const std::string text = text::contents("lesson04_training/beyond/README.md");
  const std::string tweaks = text.substr(0, text.find("\n## Exercises"));
  const std::regex named("\\*Exercises?\\* ([0-9]+)(?: and ([0-9]+))?");
  int last = 0;
  for (std::sregex_iterator match(tweaks.begin(), tweaks.end(), named), end; match != end;
       ++match) {
    EXPECT_EQ(std::stoi((*match)[1]), ++last) << match->str();
    if ((*match)[2].matched) {
      EXPECT_EQ(std::stoi((*match)[2]), ++last) << match->str();
    }
  }
  EXPECT_NE(text.find("\n" + std::to_string(last + 1) + ". **A recipe of your own**"),
            std::string::npos)
      << "the last exercise is that of no tweak";
}
