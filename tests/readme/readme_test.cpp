// The texts cannot drift from the code: what a README names exists, and what it shows as output is
// what the program prints.
//
// A block of output stands behind a comment that says where it comes from:
//   <!-- output of: lesson02 --seed 3 -->
// `make readme` writes all such blocks anew. Compared are the lines without what differs from one
// machine or run to the next: times, memory, kernel, threads, and what lesson 4 learns.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/oracle.h"
#include "tests/programs/run.h"

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kReadmes = {"README.md",
                                           "lesson01_tensors/README.md",
                                           "lesson02_linear/README.md",
                                           "lesson03_network/README.md",
                                           "lesson04_training/README.md",
                                           "data/README.md"};

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in) << file << " is missing";
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

constexpr std::string_view kMark = "<!-- output of: ";

// The output as a README shows it: without the blank line at its start, and with the pictures where
// `make` puts them (the tests run copies of the programs, with pictures of their own).
std::string as_shown(std::string out) {
  out.erase(0, out.find_first_not_of('\n'));
  const std::string_view copies = "test-programs/";
  for (std::size_t at = 0; (at = out.find(copies, at)) != std::string::npos;) {
    out.erase(at, copies.size());
  }
  return out;
}

// The text with every block of output replaced by what its program prints now.
// `more` are further options for lesson 4.
std::string with_fresh_outputs(const std::string& text, const std::string& more = "") {
  std::string fresh;
  bool in_block = false;
  std::string command;
  for (const std::string& line : lines_of(text)) {
    const bool is_fence = line.starts_with("```");
    if (in_block && is_fence) {
      const Outcome o = run("$BIN/" + command + (command == "lesson04" ? more : ""));
      EXPECT_EQ(o.status, 0) << command << ": " << o.err;
      fresh += as_shown(o.out);
      in_block = false;
      command.clear();
    } else if (in_block) {
      continue;
    } else if (line.starts_with(kMark)) {
      command = line.substr(kMark.size(), line.find(" -->") - kMark.size());
    } else if (is_fence && !command.empty()) {
      in_block = true;
    }
    fresh += line + "\n";
  }
  return fresh;
}

// A line of output with what may differ taken out of it.
std::string comparable(const std::string& line) {
  const auto without_digits = [](std::string text) {
    std::erase_if(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    return text;
  };
  for (const char* start : {"Accuracy: ", "Loss: ", "An epoch took "}) {
    if (line.starts_with(start)) return without_digits(line);
  }
  if (line.starts_with("seed ")) return line.substr(0, line.find("OpenBLAS"));
  if (line.starts_with("says ")) return "what the network says";
  if (line.starts_with("Picture: ")) return fs::path(line).filename().string();
  return line;
}

// What stands between backticks in running text, outside fenced blocks.
std::vector<std::string> code_words(const std::string& text) {
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

// All the text of the sources, to look names up in.
const std::string& sources() {
  static const std::string text = [] {
    std::string all = contents("Makefile");
    for (const char* room : {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network",
                             "lesson04_training", "tests"}) {
      for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room)) {
        const std::string ending = entry.path().extension().string();
        const bool is_this = entry.path().filename() == "readme_test.cpp";
        if (!is_this && (ending == ".h" || ending == ".cpp" || ending == ".mk")) {
          all += contents(entry.path());
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

// Names of the article, of Python, of systems: not ours to define.
const std::set<std::string> kForeign = {"untar_data", "requires_grad_", "item"};

}  // namespace

// Of lesson 4's output the numbers are not compared, so a small network prints as good a one.
const std::string kQuick = " --hidden 20";

TEST(Readme, OutputIsWhatTheProgramsPrint) {
  for (const std::string& readme : kReadmes) {
    const std::string text = contents(readme);
    const std::vector<std::string> shown = lines_of(text);
    const std::vector<std::string> fresh = lines_of(with_fresh_outputs(text, kQuick));
    ASSERT_EQ(shown.size(), fresh.size()) << readme << ": run `make readme`";
    for (std::size_t i = 0; i < shown.size(); ++i) {
      EXPECT_EQ(comparable(shown[i]), comparable(fresh[i]))
          << readme << " line " << i + 1 << ": if this is as it should be, run `make readme`";
    }
  }
}

TEST(Readme, FilesAndLinksExist) {
  for (const std::string& readme : kReadmes) {
    const std::string text = contents(readme);
    const fs::path here = fs::path(readme).parent_path();
    for (const std::string& word : code_words(text)) {
      if (!looks_like_a_path(word) || word.starts_with("build/")) continue;
      EXPECT_TRUE(fs::exists(word) || fs::exists(here / word)) << readme << " names " << word;
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
  for (const std::string& readme : kReadmes) {
    for (const std::string& word : code_words(contents(readme))) {
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
  for (const std::string& readme : kReadmes) {
    const std::string text = contents(readme);
    for (std::size_t at = 0; (at = text.find("make ", at)) != std::string::npos; ++at) {
      const bool is_command = at > 0 && (text[at - 1] == '`' || text[at - 1] == '\n');
      if (!is_command) continue;
      const std::string line = text.substr(at + 5, text.find_first_of("`\n", at) - at - 5);
      std::istringstream words(line.substr(0, line.find_first_of("#\"|")));
      for (std::string word; words >> word;) {
        if (word.find('=') != std::string::npos) continue;  // a variable
        EXPECT_TRUE(contains("\n" + sources(), "\n" + word + ":") ||
                    contains(sources(), " " + word + " "))
            << readme << " names the target " << word;
      }
    }
    for (std::size_t at = 0; (at = text.find("--", at)) != std::string::npos; ++at) {
      const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2);
      const std::string option = text.substr(at, end - at);
      at = end - 1;
      if (option.size() < 4 || option[2] == '-') continue;  // a dash, a table, an HTML comment
      EXPECT_TRUE(contains(help, option)) << readme << " names the option " << option;
    }
  }
}

TEST(Readme, NoSolutionIsGivenAway) {
  // The markers in two pieces: this file is handed out, and must not look as if it had any.
  std::set<std::string> solution;  // the lines that a student is to write
  for (const char* room :
       {"lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(room)) {
      if (entry.path().extension() != ".cpp") continue;
      bool inside = false;
      for (std::string line : lines_of(contents(entry.path()))) {
        line.erase(0, line.find_first_not_of(' '));
        if (line ==
            "// END "
            "SOLUTION")
          inside = false;
        if (inside && line.size() >= 20 && !line.starts_with("//")) solution.insert(line);
        if (line ==
            "// BEGIN "
            "SOLUTION")
          inside = true;
      }
    }
  }
  for (const std::string& readme : kReadmes) {
    const std::string text = contents(readme);
    for (const std::string& line : solution) {
      EXPECT_EQ(text.find(line), std::string::npos) << readme << " shows a solution: " << line;
    }
  }
}

// With --update: writes the outputs in the READMEs anew, and tests nothing.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::error_code error;
  fs::path root = fs::weakly_canonical(argv[0], error);
  while (root.has_relative_path() && !fs::exists(root / "Makefile")) root = root.parent_path();
  if (fs::exists(root / "Makefile")) fs::current_path(root);
  if (argc > 1 && std::string_view(argv[1]) == "--update") {
    for (const std::string& readme : kReadmes) {
      const std::string fresh = with_fresh_outputs(contents(readme));
      std::ofstream(readme, std::ios::binary) << fresh;
    }
    return 0;
  }
  return RUN_ALL_TESTS();
}
