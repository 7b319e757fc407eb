#include "tests/mutation/witness.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string_view>

namespace mutation {
namespace {

// The test programs that each room is a part of, its own first. A room that is not named goes by
// the one that it stands in; a main.cpp is seen by those that run it.
struct Row {
  std::string_view room;
  std::string_view programs;
};
constexpr std::string_view kLater =
    " test-lesson01 test-lesson02 test-lesson03 test-lesson04 test-golden test-beyond "
    "test-programs test-readme";
constexpr Row kRows[] = {
    {"common", "test-common"},
    {"lesson01_tensors", "test-lesson01"},
    {"lesson02_linear", "test-lesson02"},
    {"lesson02_linear/matmul", "test-lesson02 test-programs"},
    {"lesson03_network", "test-lesson03"},
    {"lesson04_training", "test-lesson04"},
    {"lesson04_training/beyond", "test-beyond test-programs"},
    {"lesson04_training/draw", "test-draw"},
    {"lesson04_training/gradcheck", "test-lesson04 test-programs"},
    {"tests/grading", "test-grader"},
};

bool is_below(std::string_view file, std::string_view room) {
  return file.starts_with(room) && file.substr(room.size()).starts_with('/');
}

// The own program of the file's room, and all programs from that one on.
std::string programs_of(const std::string& file) {
  std::string_view own;
  for (const Row& row : kRows) {
    if (is_below(file, row.room)) own = row.programs;
  }
  if (file.ends_with("/main.cpp") && own != "test-draw") {
    return is_below(file, "lesson04_training/beyond") ? "test-programs"
                                                      : "test-programs test-readme";
  }
  if (own == "test-common") return std::string(own) + std::string(kLater);
  const std::size_t at = kLater.find(own);
  return std::string(at == std::string_view::npos ? own : kLater.substr(at));
}

// The test files whose names begin with the source's, beside where its header has its test:
// options_test.cpp, options_bounds_test.cpp. A main.cpp has its own among those of the programs:
// lesson02_03_test.cpp, every_lesson_test.cpp, gradcheck_test.cpp.
std::vector<std::string> tests_beside(const std::filesystem::path& source, const Tree& tree) {
  if (source.filename() != "main.cpp") {
    return tree.files_named("tests" / source.parent_path(), source.stem().string() + "_");
  }
  const std::string room = source.parent_path().filename().string();
  if (room == "draw") return tree.files_named("tests" / source.parent_path(), "main_");
  if (!room.starts_with("lesson")) return tree.files_named("tests/programs", room + "_");
  std::vector<std::string> tests = tree.files_named("tests/programs/lessons", "");
  std::erase_if(tests, [number = room.substr(6, 2)](const std::string& test) {
    return test.find(number + "_") == std::string::npos && test.find("every") == std::string::npos;
  });
  return tests;
}

// "Suite.*:Other.*" of their suites; empty if there is none.
std::string suites_beside(const std::string& file, const Tree& tree) {
  std::set<std::string> suites;
  for (const std::string& test : tests_beside(file, tree)) {
    std::istringstream in(tree.source(test));
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("TEST(") && !line.starts_with("TEST_F(")) continue;
      const std::size_t start = line.find('(') + 1;
      suites.insert(line.substr(start, line.find(',') - start));
    }
  }
  std::string filter;
  for (const std::string& suite : suites) filter += (filter.empty() ? "" : ":") + suite + ".*";
  return filter;
}

}  // namespace

std::vector<Witness> witnesses(const Fault& fault, const Tree& tree) {
  std::vector<Witness> all;
  if (!fault.seen_by.empty()) {
    const std::size_t blank = std::min(fault.seen_by.find(' '), fault.seen_by.size());
    const bool some = blank < fault.seen_by.size();
    all.push_back({fault.seen_by.substr(0, blank), some ? fault.seen_by.substr(blank + 1) : ""});
  }
  std::istringstream programs(programs_of(fault.file));
  for (std::string program; programs >> program;) {
    if (const std::string beside = suites_beside(fault.file, tree);
        !beside.empty() && fault.seen_by.empty() && all.empty()) {
      all.push_back({program, beside});
    }
    all.push_back({program, ""});
  }
  return all;
}

std::string targets_of(const std::string& program) {
  if (program == "test-draw") return program + " draw";
  if (program != "test-programs" && program != "test-readme") return program;
  return program + " lesson01 lesson02 lesson03 lesson04 matmul gradcheck quiz beyond";
}

}  // namespace mutation
