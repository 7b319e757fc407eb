// The students' edition as a student uses it: it builds without a warning, says what is next, and
// shows what is done.
#include "tests/grading/handout/handout.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/grading/course/assignment.h"
#include "tests/grading/tests/programs/run_shell.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

Ran make_in(const fs::path& handout, const std::string& target) {
  return run_shell(kMake + "CXX='" + std::getenv("GRADER_CXX") + "' CXXFLAGS='-Werror -O0' -C " +
                   handout.string() + ' ' + target);
}

// make, up to what is not there yet.
void expect_stop(const fs::path& handout, const std::string& target, const std::string& said) {
  const Ran made = make_in(handout, target);
  EXPECT_NE(made.status, 0) << target;
  EXPECT_TRUE(contains(made.printed, said)) << made.printed;
}

void give_back(const fs::path& handout, const std::string& lesson) {
  for (const Assignment& assignment : kAssignments) {
    if (assignment.lesson != lesson) continue;
    fs::copy_file(assignment.file, handout / assignment.file, fs::copy_options::overwrite_existing);
  }
}

}  // namespace

TEST(HandoutProgram, LeadsThroughTheCourse) {
  const TempDir dir;
  const fs::path handout = dir.path() / "handout";
  handout::write_handout(handout::make_handout("."), handout);

  Ran made = make_in(handout,
                     "build/bin/lesson01 build/bin/lesson02 build/bin/lesson03 build/bin/lesson04");
  EXPECT_EQ(made.status, 0) << made.printed;
  EXPECT_FALSE(contains(made.printed, "warning")) << made.printed;

  expect_stop(handout, "lesson03",
              "lesson03: lesson01 stack: not implemented yet (lesson01_tensors/stack.cpp)\n");
  made = make_in(handout, "progress");
  EXPECT_EQ(made.status, 0);
  EXPECT_TRUE(
      contains_all(made.printed, {"lesson01: 4 to write\n  [>] stack ",
                                  "next: lesson01 stack, in lesson01_tensors/stack.cpp\n"}));

  give_back(handout, "lesson01");
  expect_stop(
      handout, "lesson02",
      "lesson02: lesson02 init_params: not implemented yet (lesson02_linear/init_params.cpp)\n");
  made = make_in(handout, "test-lesson02");
  EXPECT_TRUE(
      contains(made.printed, "lesson02 linear is not written yet: lesson02_linear/linear.cpp\n"));
  EXPECT_FALSE(contains(made.printed, "unknown file")) << made.printed;

  give_back(handout, "lesson02");
  EXPECT_EQ(make_in(handout, "test-lesson02").status, 0);
  made = make_in(handout, "progress");
  EXPECT_TRUE(contains_all(made.printed, {"lesson02: done: its tests pass\n  [x] init_params ",
                                          "next: lesson03 relu, in lesson03_network/relu.cpp\n"}));
  EXPECT_TRUE(contains(make_in(handout, "help").printed, "make progress "));

  // A function that is written, but wrong, is not done.
  std::ofstream(handout / "lesson02_linear/linear.cpp")
      << "#include \"lesson02_linear/linear.h\"\nnamespace nn {\n"
         "Tensor linear(const Tensor& x, const Tensor&, const Tensor&) { return x; }\n}\n";
  made = make_in(handout, "progress");
  EXPECT_TRUE(contains(made.printed, "lesson02: its tests fail: make test-lesson02\n"));
}

// The second assignment: the lessons are solved, the section is to be written.
TEST(HandoutProgram, OfTheSectionBeyondHasSolvedLessons) {
  const TempDir dir;
  const fs::path handout = dir.path() / "handout";
  handout::write_handout(handout::make_handout(".", "beyond"), handout);
  Ran made = make_in(handout, "build/bin/beyond");
  EXPECT_EQ(made.status, 0) << made.printed;
  EXPECT_FALSE(contains(made.printed, "warning")) << made.printed;
  expect_stop(handout, "beyond", "not implemented yet (lesson04_training/beyond/");
  made = make_in(handout, "progress");
  EXPECT_TRUE(contains(made.printed, "beyond: 12 to write\n  [>] softmax ")) << made.printed;
  EXPECT_FALSE(contains(made.printed, "lesson04: ")) << "it is not to be written";
}

}  // namespace nn::grading
