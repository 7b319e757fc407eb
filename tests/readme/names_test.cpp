// What a README names exists: files, links, functions, make targets, options.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "tests/readme/text.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

// All the text of the sources and the names of all files, to look names up in.
const std::string& sources() {
  static const std::string text = [] {
    std::string all = text::contents("Makefile");
    for (const std::string_view room : rooms::kTop) {
      if (room == "data") continue;
      for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room)) {
        all += entry.path().filename().string() + "\n";
        const std::string ending = entry.path().extension().string();
        const bool is_this = entry.path().filename() == "names_test.cpp";
        if (!is_this && (ending == ".h" || ending == ".cpp" || ending == ".mk")) {
          all += text::contents(entry.path());
        }
      }
    }
    return all;
  }();
  return text;
}

bool is_name(std::string_view word) {
  return !word.empty() && std::isalpha(static_cast<unsigned char>(word[0])) != 0 &&
         std::ranges::all_of(word,
                             [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

bool occurs_as_a_word(const std::string& text, const std::string& word) {
  const auto is_part = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; ++at) {
    const bool starts = at == 0 || !is_part(text[at - 1]);
    const bool ends = at + word.size() >= text.size() || !is_part(text[at + word.size()]);
    if (starts && ends) return true;
  }
  return false;
}

bool looks_like_a_path(const std::string& word) {
  const std::set<std::string> endings = {".h", ".cpp", ".md", ".svg", ".sh", ".mk", ".csv", ".txt"};
  const bool is_plain = word.find_first_of(" *$<>(){}\"") == std::string::npos;
  return is_plain && endings.contains(fs::path(word).extension().string());
}

// Whether a place in a text is inside a fenced block.
bool is_in_a_block(const std::string& text, std::size_t place) {
  std::size_t fences = 0;
  for (std::size_t at = 0; (at = text.find("\n```", at)) < place; ++at) ++fences;
  return fences % 2 == 1;
}

// Names of the article, of Python, of systems: not ours to define.
const std::set<std::string> kForeign = {"untar_data", "requires_grad_", "item", "CLASSROOM_TOKEN"};

}  // namespace

TEST(Readme, FilesAndLinksExist) {
  for (const std::string& readme : text::readmes()) {
    const std::string text = text::contents(readme);
    const fs::path here = fs::path(readme).parent_path();
    for (const std::string& word : text::code_words(text)) {
      if (!looks_like_a_path(word) || word.starts_with("build/")) continue;
      const bool is_written = contains(sources(), '"' + word + '"');  // by a program of ours
      const bool is_link = contains(text, "[`" + word + "`](");       // looked at below
      EXPECT_TRUE(fs::exists(word) || fs::exists(here / word) || is_written || is_link)
          << readme << " names " << word;
    }
    for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos;) {
      at += 2;
      std::string link = text.substr(at, text.find(')', at) - at);
      link = link.substr(0, link.find('#'));
      if (link.empty() || link.starts_with("http")) continue;
      EXPECT_TRUE(fs::exists(here / link)) << readme << " links to " << link;
    }
  }
}

TEST(Readme, FunctionsExist) {
  for (const std::string& readme : text::readmes()) {
    for (const std::string& word : text::code_words(text::contents(readme))) {
      const std::size_t bracket = word.find('(');
      const bool is_call = bracket != std::string::npos && word.ends_with(')');
      const std::string name = is_call ? word.substr(0, bracket) : word;
      const bool is_ours = is_name(name) && (is_call || name.find('_') != std::string::npos);
      if (!is_ours || kForeign.contains(name)) continue;
      EXPECT_TRUE(occurs_as_a_word(sources(), name)) << readme << " names " << word;
    }
  }
}

TEST(Readme, TargetsAndOptionsExist) {
  const std::string help = run("$BIN/lesson04 --help").out;
  for (const std::string& readme : text::readmes()) {
    const std::string text = text::contents(readme);
    for (std::size_t at = 0; (at = text.find("make ", at)) != std::string::npos; ++at) {
      const bool is_command =
          at > 0 && (text[at - 1] == '`' || (text[at - 1] == '\n' && is_in_a_block(text, at)));
      if (!is_command) continue;
      const std::string line = text.substr(at + 5, text.find_first_of("`\n", at) - at - 5);
      std::istringstream words(line.substr(0, line.find_first_of("#\"|")));
      for (std::string word; words >> word;) {
        if (word.find('=') != std::string::npos) continue;  // a variable
        EXPECT_TRUE(contains("\n" + sources(), "\n" + word + ":") ||
                    contains(sources(), " " + word + ":") || contains(sources(), " " + word + " "))
            << readme << " names the target " << word;
      }
    }
    for (std::size_t at = 0; (at = text.find("--", at)) != std::string::npos; ++at) {
      const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2);
      const std::string option = text.substr(at, end - at);
      at = end - 1;
      if (option.size() < 4 || option[2] == '-') continue;  // a dash, a table, an HTML comment
      const bool is_of_another_program = contains(sources(), "{\"" + option.substr(2) + "\", ");
      EXPECT_TRUE(contains(help, option) || is_of_another_program)
          << readme << " names the option " << option;
    }
  }
}
