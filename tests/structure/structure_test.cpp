// The rules that keep the house in order, checked on the sources themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// The rooms in the order in which they may build on each other.
const std::vector<std::string> kOrder = {"common", "lesson01_tensors", "lesson02_linear",
                                         "lesson03_network", "lesson04_training"};

std::vector<fs::path> sources_in(const std::string& room) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room)) {
    const std::string ending = entry.path().extension().string();
    if (ending == ".h" || ending == ".cpp") files.push_back(entry.path());
  }
  EXPECT_FALSE(files.empty()) << "no sources in " << room << ": run from the checkout's root";
  return files;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// What stands between the quotes or brackets of every #include of a file.
std::vector<std::string> includes_of(const fs::path& file) {
  std::vector<std::string> includes;
  for (const std::string& line : lines_of(file)) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t from = line.find_first_of("\"<") + 1;
    includes.push_back(line.substr(from, line.find_first_of("\">", from) - from));
  }
  return includes;
}

std::size_t place_of(const std::string& include) {
  const std::string room = include.substr(0, include.find('/'));
  return static_cast<std::size_t>(std::ranges::find(kOrder, room) - kOrder.begin());
}

}  // namespace

TEST(Structure, LessonsIncludeOnlyWhatComesBefore) {
  for (std::size_t place = 0; place < kOrder.size(); ++place) {
    for (const fs::path& file : sources_in(kOrder[place])) {
      for (const std::string& include : includes_of(file)) {
        EXPECT_FALSE(include.starts_with("tests/")) << file << " includes a test: " << include;
        if (place_of(include) == kOrder.size()) continue;  // not one of ours
        EXPECT_LE(place_of(include), place)
            << file << " includes " << include << ", which belongs to a later lesson";
      }
    }
  }
}

TEST(Structure, IncludesStartAtTheRoot) {
  for (const std::string& room : kOrder) {
    for (const fs::path& file : sources_in(room)) {
      for (const std::string& line : lines_of(file)) {
        if (!line.starts_with("#include \"")) continue;
        const std::string path = line.substr(10, line.find('"', 10) - 10);
        EXPECT_TRUE(fs::exists(path)) << file << ": " << path << " is not a path from the root";
      }
    }
  }
}

TEST(Structure, OneDoorToBlas) {
  std::set<std::string> doors;
  for (const std::string& room : kOrder) {
    for (const fs::path& file : sources_in(room)) {
      for (const std::string& include : includes_of(file)) {
        if (include == "cblas.h") doors.insert(file.string());
      }
    }
  }
  EXPECT_EQ(doors, std::set<std::string>{"common/machine/blas.cpp"});
}

TEST(Structure, EveryHeaderHasItsTest) {
  for (const std::string& room : kOrder) {
    for (const fs::path& file : sources_in(room)) {
      if (file.extension() != ".h") continue;
      const fs::path test =
          fs::path("tests") / file.parent_path() / (file.stem().string() + "_test.cpp");
      EXPECT_TRUE(fs::exists(test)) << file << " has no test: " << test;
    }
  }
}

TEST(Structure, FilesAreShortAndSayWhatTheyAre) {
  for (const std::string& room : kOrder) {
    for (const fs::path& file : sources_in(room)) {
      const std::vector<std::string> lines = lines_of(file);
      EXPECT_LE(lines.size(), 150u) << file << " is more than one concept";
      const bool is_introduced = !lines.empty() && lines[0].starts_with("// ");
      if (file.extension() == ".h") {
        EXPECT_TRUE(is_introduced) << file << " must open with what it is";
      }
    }
  }
}

// Runs from the checkout's root, wherever the program was started.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::error_code error;
  fs::path root = fs::weakly_canonical(argv[0], error);
  while (root.has_relative_path() && !fs::exists(root / "Makefile")) {
    root = root.parent_path();
  }
  if (fs::exists(root / "Makefile")) fs::current_path(root);
  return RUN_ALL_TESTS();
}
