#include "tests/grading/handout/handout.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/grading/course/assignment.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::handout {
namespace {

namespace fs = std::filesystem;

const Handout& handout() {
  static const Handout made = make_handout(".");
  return made;
}

std::string error_of_writing(const fs::path& out) {
  return message_of<std::runtime_error>([&] { write_handout({{{"a", "b"}}, {}}, out); });
}

}  // namespace

TEST(Handout, EveryAssignmentIsAStubThatSaysWhere) {
  ASSERT_EQ(handout().solutions.size(), grading::kAssignments.size());
  for (const grading::Assignment& assignment : grading::kAssignments) {
    const std::string name =
        std::string(assignment.lesson) + ' ' + std::string(assignment.function);
    const std::string file(assignment.file);
    EXPECT_TRUE(contains(handout().files.at(file),
                         "throw NotImplemented(\"" + name + "\", \"" + file + "\");"));
  }
}

TEST(Handout, HoldsNoSolutionAndNoGrader) {
  for (const auto& [file, text] : handout().files) {
    for (const char* ours : {"tests/grading", "tests/bench", "tests/mutation", "tests/readme"}) {
      EXPECT_FALSE(file.starts_with(ours)) << file;
    }
    EXPECT_FALSE(file.starts_with("build")) << file;
    if (file.ends_with(".gz")) continue;
    EXPECT_FALSE(contains(text, "BEGIN SOLUTION")) << file;
    for (const Solution& solution : handout().solutions) {
      EXPECT_FALSE(holds_solution(text, solution)) << file << " has " << solution.function;
    }
  }
}

TEST(Handout, HoldsTheRestOfTheTree) {
  for (const char* file :
       {"Makefile", "common/tensor/tensor.cpp", "lesson04_training/main.cpp", "data/SHA256SUMS",
        "data/train-images-idx3-ubyte.gz", "tests/run_tests.sh", "tests/progress/progress.mk",
        "tests/progress/progress.sh", "tests/progress/functions.txt",
        "tests/lesson01_tensors/stack_test.cpp"}) {
    EXPECT_TRUE(handout().files.contains(file)) << file;
  }
}

TEST(Handout, LinksLeadToItsOwnLines) {
  const std::string& text = handout().files.at("lesson04_training/README.md");
  const std::string name = "[`sgd_step`](train.cpp#L";
  const std::size_t at = text.find(name);
  ASSERT_NE(at, text.npos);
  const std::size_t line = std::stoul(text.substr(at + name.size()));
  std::istringstream source(handout().files.at("lesson04_training/train.cpp"));
  std::string found;
  for (std::size_t i = 0; i < line; ++i) std::getline(source, found);
  EXPECT_TRUE(contains(found, "sgd_step(")) << found;
}

TEST(Handout, SeesASolutionHoweverItIsSpaced) {
  const Solution solution{"lesson02", "f", "f.cpp", "  int a = 1;\n  a += 2;\n  b(a);\n  c(a);\n"};
  EXPECT_TRUE(holds_solution("x\n int  a=1; // one\n\n\ta += 2;\nb( a );\n", solution));
  EXPECT_TRUE(holds_solution("a+=2;\nb(a);\nc(a);\n", solution));
  EXPECT_FALSE(holds_solution("int a = 1;\na += 2;\n", solution));
  EXPECT_TRUE(holds_solution("  return g(x);", {"lesson02", "f", "f.cpp", "return g(x);\n"}));
}

TEST(Handout, RefusesALeakAndAMarkerElsewhere) {
  const TempDir dir;
  const fs::path root = dir.path() / "root";
  fs::create_directories(root);
  for (const char* room : {"common", "data", "lesson01_tensors", "lesson02_linear",
                           "lesson03_network", "lesson04_training", "tests"}) {
    fs::copy(room, root / room, fs::copy_options::recursive);
  }
  fs::create_symlink("/etc/passwd", root / "tests/link.txt");
  std::ofstream(root / "tests/.answers.txt") << handout().solutions[0].code;
  std::ofstream(root / "tests/answers.bak") << handout().solutions[0].code;
  const Handout whole = make_handout(root);
  EXPECT_EQ(whole.solutions.size(), grading::kAssignments.size());
  for (const char* left_out : {"tests/link.txt", "tests/.answers.txt", "tests/answers.bak"}) {
    EXPECT_FALSE(whole.files.contains(left_out)) << left_out;
  }

  std::ofstream(root / "tests/notes.md") << handout().solutions[0].code;
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { make_handout(root); }),
                       "tests/notes.md: holds the solution of lesson01 stack"));
  fs::remove(root / "tests/notes.md");

  std::ofstream(root / "common/more.h") << "void f() {\n  // BEGIN SOLUTION\n}\n";
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { make_handout(root); }),
                       "common/more.h:2: a solution marker"));
  fs::remove(root / "common/more.h");

  fs::copy_file("lesson03_network/relu.cpp", root / "lesson03_network/copy.cpp");
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { make_handout(root); }),
                       "lesson03_network/copy.cpp"));
}

// Lesson 2 of a course that releases one a week: lesson 1 is solved, what comes after it is not.
TEST(Handout, OfALessonHasThoseBeforeItSolved) {
  const Handout second = make_handout(".", "lesson02");
  std::size_t solved = 0;
  for (const grading::Assignment& assignment : grading::kAssignments) {
    const std::string& text = second.files.at(std::string(assignment.file));
    const bool is_before = assignment.lesson == "lesson01";
    solved += is_before ? 1 : 0;
    EXPECT_NE(contains(text, "throw NotImplemented("), is_before) << assignment.file;
    EXPECT_FALSE(contains(text, "SOLUTION")) << assignment.file;
  }
  EXPECT_GT(solved, 0u);
  ASSERT_EQ(second.solutions.size(), grading::kAssignments.size() - solved);
  EXPECT_EQ(second.solutions[0].lesson, "lesson02");
  EXPECT_EQ(second.solutions[0].function, "init_params") << "in the order of the course";
}

TEST(Handout, ClearsUpAfterOneThatWasInterrupted) {
  const TempDir dir;
  write_text(dir.path() / "out.unfinished/old", "x");
  write_handout({{{"run.sh", "true"}, {"a.md", ""}}, {}}, dir.path() / "out");
  EXPECT_FALSE(fs::exists(dir.path() / "out/old"));
  EXPECT_FALSE(fs::exists(dir.path() / "out.unfinished"));
  const auto may_run = [&](const char* name) {
    return (fs::status(dir.path() / "out" / name).permissions() & fs::perms::owner_exec) !=
           fs::perms::none;
  };
  EXPECT_TRUE(may_run("run.sh"));
  EXPECT_FALSE(may_run("a.md"));
}

TEST(Handout, WritesOnlyToANewOrEmptyDirectory) {
  const TempDir dir;
  fs::create_directory(dir.path() / "empty");
  write_handout({{{"a/b", "text"}}, {}}, dir.path() / "empty/");
  write_handout({{{"a/b", "text"}}, {}}, dir.path() / "new");
  EXPECT_TRUE(fs::is_regular_file(dir.path() / "empty/a/b"));
  EXPECT_TRUE(fs::is_regular_file(dir.path() / "new/a/b"));
  EXPECT_TRUE(contains(error_of_writing(dir.path() / "new"), "not an empty directory"));
  dir.write("file", {});
  EXPECT_TRUE(contains(error_of_writing(dir.path() / "file"), "not an empty directory"));
  fs::create_symlink("nowhere", dir.path() / "link");
  EXPECT_TRUE(contains(error_of_writing(dir.path() / "link"), "not an empty directory"));
}

}  // namespace nn::handout
