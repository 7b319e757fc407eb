// What every file must be: short, introduced, and tested.
#include <gtest/gtest.h>

#include <string>

#include "tests/structure/sources.h"

namespace structure {

TEST(Files, EveryHeaderHasItsTest) {
  for (const fs::path& file : taught_sources()) {
    if (file.extension() != ".h") continue;
    const fs::path test = "tests" / file.parent_path() / (file.stem().string() + "_test.cpp");
    EXPECT_TRUE(fs::exists(test)) << file << " has no test: " << test;
  }
}

TEST(Files, AreShortAndSayWhatTheyAre) {
  for (const fs::path& file : all_sources()) {
    const std::vector<std::string> lines = lines_of(file);
    const bool is_test = file.string().starts_with("tests/");
    EXPECT_LE(lines.size(), is_test ? 200u : 150u) << file << " is more than one concept";
    if (file.extension() == ".h" || file.filename() == "main.cpp") {
      EXPECT_TRUE(!lines.empty() && lines[0].starts_with("// "))
          << file << " must open with what it is";
    }
  }
}

// Returning from main() would wait for OpenBLAS's threads, perhaps for ever (guard.h).
TEST(Files, WithAMainEndInLeave) {
  for (const fs::path& file : all_sources()) {
    const std::string text = read_text(file);
    const std::size_t main = text.find("\nint main(");
    if (main == std::string::npos || text.find("program/guard.h\"") == std::string::npos) continue;
    const bool leaves = text.find("nn::leave(nn::guarded(", main) != std::string::npos ||
                        text.find("  leave(guarded(", main) != std::string::npos;
    EXPECT_TRUE(leaves) << file << ": main() must end in leave(guarded(...))";
  }
}

// What knows whether the terminal has escape codes, and how wide it is, is in common/.
TEST(Files, OneDoorToTheTerminal) {
  for (const fs::path& file : taught_sources()) {
    if (file.string().starts_with("common/")) continue;
    EXPECT_EQ(read_text(file).find("\\x1b["), std::string::npos)
        << file << ": use common/program/status_line.h";
  }
}

TEST(Files, OfMakeAreNarrow) {
  std::vector<fs::path> files = {"Makefile"};
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(".")) {
    const std::string path = entry.path().string();
    if (entry.path().extension() == ".mk" && !path.starts_with("./build")) files.push_back(path);
  }
  for (const fs::path& file : files) {
    for (const std::string& line : lines_of(file)) {
      EXPECT_LE(line.size(), 100u) << file << " has a line over 100 columns: " << line;
    }
  }
}

// Text files of a room stand where they are looked for: no room without a source or a text in it.
TEST(Files, EveryRoomOfTheLibraryIsListed) {
  for (const fs::directory_entry& entry : fs::directory_iterator("common")) {
    if (!entry.is_directory()) continue;
    EXPECT_NE(std::ranges::find(rooms::kCommon, entry.path().string()), rooms::kCommon.end())
        << entry.path() << " is missing in tests/support/rooms.h";
  }
}

}  // namespace structure
