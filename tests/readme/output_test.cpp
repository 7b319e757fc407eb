// What a README shows as output is what the program prints.
//
// A block of output stands behind a comment that says where it comes from:
//   <!-- output of: lesson02 --seed 3 -->
//   <!-- output of: lesson01, the first 20 lines -->
// `make readme` writes such blocks anew, but for those of another machine. Compared are the lines
// without what differs from one machine or run to the next: times, memory, kernel, threads, and
// what lesson 4 learns.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/readme/text.h"
#include "tests/support/line_links.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "<!-- output of: ";
constexpr std::string_view kFirst = ", the first ";

// Of lesson 4's output the numbers are not compared, so a small network prints as good a one.
const std::string kQuick = " --hidden 20";

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

// What `source`, the words of a mark, prints now. `more` are further options for lesson 4.
std::string output_of(const std::string& source, const std::string& more) {
  const std::size_t cut = source.find(kFirst);
  const std::string command = source.substr(0, cut);
  const Outcome o = run("$BIN/" + command + (command.starts_with("lesson04") ? more : ""));
  EXPECT_EQ(o.status, 0) << command << ": " << o.err;
  const std::string all = as_shown(o.out);
  if (cut == std::string::npos) return all;
  std::string some;
  std::size_t lines = std::stoul(source.substr(cut + kFirst.size()));
  for (const std::string& line : text::lines_of(all)) {
    if (lines-- == 0) break;
    some += line + "\n";
  }
  return some;
}

// The text with every block of output replaced by what its program prints now.
std::string with_fresh_outputs(const std::string& readme, const std::string& more = "") {
  std::string fresh;
  bool in_block = false;
  std::string source;
  for (const std::string& line : text::lines_of(readme)) {
    const bool is_fence = line.starts_with("```");
    if (in_block && is_fence) {
      fresh += output_of(source, more);
      in_block = false;
      source.clear();
    } else if (in_block) {
      continue;
    } else if (line.starts_with(kMark)) {
      source = line.substr(kMark.size(), line.find(" -->") - kMark.size());
    } else if (is_fence && !source.empty()) {
      in_block = true;
    }
    fresh += line + "\n";
  }
  return fresh;
}

// "seed 1, OpenBLAS kernel Cooperlake, 2 threads": what lesson 4 learns hangs on it. "" if no
// output says it.
std::string circumstances(const std::string& readme) {
  for (const std::string& line : text::lines_of(readme)) {
    if (line.starts_with("seed ") && line.find("OpenBLAS kernel") != line.npos) return line;
  }
  return "";
}

// The README with fresh outputs; with its own where the rest of its figures would not fit them.
std::string updated(const std::string& readme, const std::string& old) {
  const std::string fresh = with_fresh_outputs(old);
  if (circumstances(fresh) == circumstances(old)) return fresh;
  std::cerr << readme << ": its outputs are left as they are, of " << circumstances(old)
            << "; here they would be of " << circumstances(fresh) << '\n';
  return old;
}

// A line of output with what may differ taken out of it.
std::string comparable(const std::string& line) {
  const auto without_digits = [](std::string text) {
    std::erase_if(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    return text;
  };
  for (const char* start : {"Before training: ", "Accuracy: ", "Loss: ", "An epoch took "}) {
    if (line.starts_with(start)) return without_digits(line);
  }
  if (line.starts_with("seed ")) return line.substr(0, line.find("OpenBLAS"));
  if (line.starts_with("says ")) return "what the network says";
  if (line.starts_with("Picture: ")) return fs::path(line).filename().string();
  return line;
}

}  // namespace

TEST(Readme, OutputIsWhatTheProgramsPrint) {
  for (const std::string& readme : text::readmes()) {
    const std::string all = text::contents(readme);
    const std::vector<std::string> shown = text::lines_of(all);
    const std::vector<std::string> fresh = text::lines_of(with_fresh_outputs(all, kQuick));
    ASSERT_EQ(shown.size(), fresh.size()) << readme << ": run `make readme`";
    for (std::size_t i = 0; i < shown.size(); ++i) {
      EXPECT_EQ(comparable(shown[i]), comparable(fresh[i]))
          << readme << " line " << i + 1 << ": if this is as it should be, run `make readme`";
    }
  }
}

// With --update: writes the outputs and the lines of links in the READMEs anew, and tests nothing.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::error_code error;
  fs::path root = fs::weakly_canonical(argv[0], error);
  while (root.has_relative_path() && !fs::exists(root / "Makefile")) root = root.parent_path();
  if (fs::exists(root / "Makefile")) fs::current_path(root);
  if (argc > 1 && std::string_view(argv[1]) == "--update") {
    for (const std::string& readme : text::readmes()) {
      const std::string outputs = updated(readme, text::contents(readme));
      const std::string fresh = text::with_fresh_lines(readme, outputs);
      std::ofstream(readme, std::ios::binary) << fresh;
    }
    return 0;
  }
  return RUN_ALL_TESTS();
}
