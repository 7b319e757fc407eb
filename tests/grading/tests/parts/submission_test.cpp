#include "tests/grading/build/submission.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

const std::string kFile = "lesson02_linear/linear.cpp";

}  // namespace

TEST(Submission, TakesOnlyRegularFilesOfModestSize) {
  const TempDir dir;
  const auto problem = [&] { return problem_of(read_submission("x", dir.path()), kFile); };
  EXPECT_TRUE(contains(problem(), kFile + " is not in the submission"));
  write_text(dir.path() / kFile, "hi");
  EXPECT_EQ(read_submission("x", dir.path()).files.at(kFile), "hi");
  fs::resize_file(dir.path() / kFile, std::uintmax_t{1} << 30);
  EXPECT_TRUE(contains(problem(), "has 1073741824 bytes, at most 262144 are accepted"));
  fs::remove(dir.path() / kFile);
  dir.write("elsewhere.cpp", {'x'});
  fs::create_symlink("../elsewhere.cpp", dir.path() / kFile);
  EXPECT_TRUE(contains(problem(), "a symbolic link"));
  fs::remove(dir.path() / kFile);
  fs::create_hard_link(dir.path() / "elsewhere.cpp", dir.path() / kFile);
  EXPECT_TRUE(contains(problem(), "has a second name"));
  fs::remove(dir.path() / kFile);
  fs::create_directory(dir.path() / kFile);
  EXPECT_TRUE(contains(problem(), "is not a regular file"));
  fs::remove(dir.path() / kFile);
  ASSERT_EQ(mkfifo((dir.path() / kFile).c_str(), 0600), 0);
  EXPECT_TRUE(contains(problem(), "is not a regular file"));
  fs::remove_all(dir.path() / "lesson02_linear");
  dir.write("linear.cpp", {'x'});
  fs::create_directory_symlink(".", dir.path() / "lesson02_linear");
  EXPECT_TRUE(contains(problem(), "a symbolic link"));
}

TEST(Submission, HasBoundsForAFileAndForAll) {
  const TempDir dir;
  const std::string largest(kLargestSource, ' ');
  write_text(dir.path() / kFile, largest);
  EXPECT_TRUE(read_submission("x", dir.path()).files.contains(kFile));
  write_text(dir.path() / kFile, largest + " ");
  EXPECT_TRUE(contains(problem_of(read_submission("x", dir.path()), kFile), "has 262145 bytes"));
  for (int i = 10; i < 30; ++i) {
    write_text(dir.path() / "lesson01_tensors" / (std::to_string(i) + ".cpp"), largest);
  }
  const Submission many = read_submission("x", dir.path());
  EXPECT_TRUE(many.files.contains("lesson01_tensors/10.cpp"));
  EXPECT_FALSE(many.files.contains("lesson01_tensors/29.cpp"));
  EXPECT_TRUE(contains(problem_of(many, "lesson01_tensors/29.cpp"), "more than 4 MB"));
}

TEST(Submission, IsFoundHoweverItIsPacked) {
  const TempDir dir;
  EXPECT_EQ(find_tree(dir.path()), dir.path());
  const fs::path tree = dir.path() / "ada's work/course-handout";
  write_text(tree / kFile, "hi");
  write_text(dir.path() / "__MACOSX" / kFile, "not this");
  EXPECT_EQ(find_tree(dir.path()), tree);
  const Submission found = read_submission("x", dir.path());
  EXPECT_EQ(found.files.at(kFile), "hi");
  EXPECT_EQ(found.notes.at(0), "the lesson directories lie in ada's work/course-handout");
  fs::create_directory_symlink("..", dir.path() / "ada's work/loop");
  EXPECT_EQ(find_tree(dir.path()), tree);
  const TempDir nothing;
  EXPECT_TRUE(contains(read_submission("x", nothing.path()).notes.at(0), "no lesson directory"));
}

TEST(Submission, TakesHeadersAndSourcesOfTheStudentsOwn) {
  const TempDir dir;
  write_text(dir.path() / "lesson03_network/helper.h", "h");
  write_text(dir.path() / "lesson03_network/helper.cpp", "c");
  write_text(dir.path() / "lesson03_network/notes.txt", "n");
  write_text(dir.path() / "tests/judge.cpp", "j");
  EXPECT_EQ(read_submission("x", dir.path()).files.size(), 2u);
}

}  // namespace nn::grading
