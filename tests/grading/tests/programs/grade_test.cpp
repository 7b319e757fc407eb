// The command itself: results.json, the exit status, a class.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/grading/tests/submissions/submissions.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

struct Ran {
  int status;
  std::string printed;
};

// Runs the grader as the Makefile does, with these arguments.
Ran run_grader(const TempDir& out, const std::string& arguments) {
  const auto variable = [](const char* name) { return std::string(std::getenv(name)); };
  const std::string command = variable("GRADER_OBJECTS") + "/bin/grade --cxx '" +
                              variable("GRADER_CXX") + "' --flags '" + variable("GRADER_FLAGS") +
                              "' --libs '" + variable("GRADER_LIBS") + "' --objects '" +
                              variable("GRADER_OBJECTS") + "' --out " + out.path().string() + ' ' +
                              arguments + " >" + (out.path() / "printed").string() + " 2>&1";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          read_text(out.path() / "printed")};
}

// The time of a processor that all ended children have used.
double seconds_of_children() {
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::string without_digits(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isdigit(c) != 0; });
  return text;
}

// Only the first two lessons are handed in: quicker to build.
void leave_out_the_rest(const TestSubmission& submission) {
  fs::remove_all(submission.path() / "lesson03_network");
  fs::remove_all(submission.path() / "lesson04_training");
}

}  // namespace

TEST(Program, GradesOne) {
  const TempDir out;
  const TestSubmission right;
  const double before = seconds_of_children();
  const Ran full = run_grader(out, "--seed 7 --submission " + right.path().string());
  // By the clock it is some half of it on two processors, but other tests run beside this one.
  EXPECT_LT(seconds_of_children() - before, 60) << "of a processor, for a right submission";
  EXPECT_EQ(full.status, 0) << full.printed;
  EXPECT_TRUE(contains(full.printed, "100 of 100 points, seed 7\n"));
  EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "\"score\": 100,"));

  TestSubmission wrong;
  wrong.body("linear", "  return matmul(x, w);");
  leave_out_the_rest(wrong);
  const Ran less = run_grader(out, "--seed 7 --submission " + wrong.path().string());
  EXPECT_EQ(less.status, 1);
  EXPECT_TRUE(contains(less.printed, "25 of 100 points, seed 7\n"));
  EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "\"score\": 25,"));

  // The teachers' guide shows two lines of this. Their last digits depend on the kernel of
  // OpenBLAS.
  const std::size_t at = less.printed.find("lesson02 linear");
  ASSERT_NE(at, std::string::npos);
  const std::size_t end = less.printed.find('\n', less.printed.find('\n', at) + 1);
  EXPECT_TRUE(contains(without_digits(read_text("tests/grading/README.md")),
                       without_digits(less.printed.substr(at, end - at))));
}

TEST(Program, ZerosAreOnDiskUntilTheEnd) {
  const TempDir out;
  const TestSubmission slow;
  const std::string arguments = "--submission " + slow.path().string();
  // Killed in the middle of it, the way a time limit of a course system kills.
  std::ofstream(out.path() / "results.json") << "{\"score\": 100}";
  run_grader(out, arguments + " & sleep 1.5; kill -9 $!; wait");
  EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "\"score\": 0,"));
  EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "did not come to its end"));
}

TEST(Program, GradesAClass) {
  const TempDir out;
  const TempDir submissions;
  TestSubmission wrong;
  wrong.body("linear", "  return matmul(x, w);");
  leave_out_the_rest(wrong);
  const TestSubmission right;
  leave_out_the_rest(right);
  fs::copy(right.path(), submissions.path() / "ada", fs::copy_options::recursive);
  fs::copy(wrong.path(), submissions.path() / "ben, jr", fs::copy_options::recursive);
  fs::create_directory(submissions.path() / "nobody");
  submissions.write("notes.txt", {'x'});
  const Ran graded = run_grader(out, "--seed 9 --submissions " + submissions.path().string());
  EXPECT_EQ(graded.status, 0) << graded.printed;
  const std::string csv = read_text(out.path() / "class.csv");
  EXPECT_TRUE(contains(csv, "submission,lesson01 stack,"));
  EXPECT_TRUE(contains(csv, "\"ada\",5,5,5,5,5,9,0,"));
  EXPECT_TRUE(contains(csv, ",34,9\n"));
  EXPECT_TRUE(contains(csv, "\"ben, jr\",5,5,5,5,5,0,0,"));
  EXPECT_TRUE(contains(csv, ",25,9\n"));
  EXPECT_TRUE(contains(csv, "\"nobody\",0,0,"));
  EXPECT_TRUE(contains(graded.printed, "ben, jr"));
  EXPECT_TRUE(contains(read_text(out.path() / "ben, jr/results.json"), "\"score\": 25,"));
  EXPECT_TRUE(contains(read_text(out.path() / "ben, jr/report.txt"), "the bias is missing"));
}

TEST(Program, SaysWhatIsWrongWithItsArguments) {
  const TempDir out;
  Ran graded = run_grader(out, "");
  EXPECT_EQ(graded.status, 2);
  EXPECT_TRUE(contains(graded.printed, "make grade SUBMISSION=dir"));
  graded = run_grader(out, "--submission /no/such/directory");
  EXPECT_EQ(graded.status, 2);
  EXPECT_TRUE(contains(graded.printed, "SUBMISSION='/no/such/directory': not a directory"));
  for (const std::string seed : {"x", "-1", "4294967296", "1.5"}) {
    graded = run_grader(out, "--submission . --seed " + seed);
    EXPECT_EQ(graded.status, 2);
    EXPECT_TRUE(contains(graded.printed, "SEED='" + seed + "'")) << graded.printed;
  }
}

}  // namespace nn::grading
