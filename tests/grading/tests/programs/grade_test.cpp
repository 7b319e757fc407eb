// The command itself: results.json, the exit status, a class, an interruption.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/grading/tests/programs/run_shell.h"
#include "tests/grading/tests/submissions/submissions.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// The grader as the Makefile starts it, with these variables.
std::string grader(const TempDir& out, const std::string& variables) {
  return "GIVEN_RESULTS='" + out.path().string() + "' " + variables + ' ' +
         std::string(std::getenv("GRADER_OBJECTS")) + "/bin/grade";
}

Ran run_grader(const TempDir& out, const std::string& variables) {
  return run_shell(grader(out, variables));
}

std::string submission_is(const TestSubmission& submission) {
  return "GIVEN_SUBMISSION=" + submission.path().string();
}

std::string without_digits(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isdigit(c) != 0 || c == '-'; });
  return text;
}

// What graders that have ended left in the temporary directory.
std::size_t stages() {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::temp_directory_path())) {
    count += entry.path().filename().string().starts_with("nn-grade-");
  }
  return count;
}

}  // namespace

TEST(Program, GradesOne) {
  const TempDir out;
  TestSubmission right("ada", "linear");
  const Ran full = run_grader(out, "GIVEN_LESSON=2 GIVEN_SEED=7 " + submission_is(right));
  EXPECT_EQ(full.status, 1) << "init_params is missing";
  EXPECT_TRUE(contains(full.printed, "64 of 100 points, seed 7\n")) << full.printed;
  EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "\"score\": 64,"));
  EXPECT_TRUE(contains(read_text(out.path() / "report.md"), "64 of 100 points"));
  EXPECT_TRUE(contains(read_text(out.path() / "report.html"), "64 of 100 points"));
  right.write(file_of("init_params"), read_text(file_of("init_params")));
  EXPECT_EQ(run_grader(out, "GIVEN_LESSON=02 " + submission_is(right)).status, 0);

  right.body("linear", "  return matmul(x, w);");
  const Ran less = run_grader(out, "GIVEN_SEED=7 " + submission_is(right));
  EXPECT_EQ(less.status, 1);
  EXPECT_TRUE(contains(less.printed, "5 of 100 points, seed 7\n")) << less.printed;

  // The teachers' guide shows two lines of this. Their last digits depend on the kernel of
  // OpenBLAS.
  const std::size_t at = less.printed.find("lesson02 linear");
  ASSERT_NE(at, std::string::npos);
  const std::size_t end = less.printed.find('\n', less.printed.find('\n', at) + 1);
  EXPECT_TRUE(contains(without_digits(read_text("tests/grading/README.md")),
                       without_digits(less.printed.substr(at, end - at))));
}

TEST(Program, LeavesNothingHoweverItEnds) {
  const TempDir out;
  TestSubmission slow("slow", "linear");
  slow.body("linear", "  for (;;) pause();").prepend(file_of("linear"), "#include <unistd.h>\n");
  // All that the grader has started, down to the student's program, is noted before the end.
  const std::string start =
      "below() { for p in $(pgrep -P $1); do echo $p; below $p; done; }\n" +
      grader(out, submission_is(slow)) +
      " &\nuntil all=$(below $!); [ $(echo $all | wc -w) -ge 3 ]; do sleep 0.2; done\n";
  const std::string alive =
      "\nwait $!; sleep 0.3; for p in $all; do case $(ps -o stat= -p $p) in [!Z]*) echo $p ;; "
      "esac; done";
  const std::size_t before = stages();
  for (const std::string end : {"kill -TERM $!", "kill -INT $!", "kill -9 $(pgrep -P $!)"}) {
    write_text(out.path() / "results.json", "{\"score\": 100}");
    const Ran ran = run_shell(start + end + alive + " 2>/dev/null; echo $all >&2");
    EXPECT_GE(std::ranges::count(ran.printed, ' '), 2) << "nothing was running: " << ran.printed;
    EXPECT_EQ(std::ranges::count(ran.printed, '\n'), 1) << end << ": " << ran.printed;
    EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "\"score\": 0,")) << end;
    EXPECT_TRUE(contains(read_text(out.path() / "results.json"), "did not come to its end"));
    EXPECT_LE(stages(), before) << end;
  }
}

TEST(Program, GradesAClassAndGoesOnAfterAnInterruption) {
  const TempDir out;
  const TempDir submissions;
  TestSubmission right("x", "linear");
  TestSubmission wrong("x", "linear");
  wrong.body("linear", "  return matmul(x, w);");
  const auto hand_in = [&](const TestSubmission& submission, const std::string& name) {
    fs::create_directories((submissions.path() / name).parent_path());
    fs::copy(submission.path(), submissions.path() / name, fs::copy_options::recursive);
  };
  hand_in(right, "Müller");
  hand_in(right, "class.csv");
  hand_in(right, "packed/inside");
  hand_in(wrong, "x'; touch INJECTED; echo '$(touch INJECTED)");
  fs::create_directory(submissions.path() / "nobody");
  fs::create_directory_symlink(".", submissions.path() / "loop");
  submissions.write("notes.txt", {'x'});
  const std::string all = "GIVEN_LESSON=2 GIVEN_SUBMISSIONS=" + submissions.path().string();
  const std::string begun = (out.path() / ".unfinished/stamp").string();
  run_shell(grader(out, all) + " & n=0; until [ -e " + begun +
            " ] || [ $n -gt 600 ]; do n=$((n + 1)); sleep 0.1; done; kill $!; wait $!");
  EXPECT_FALSE(fs::exists(out.path() / "class.csv/results.json")) << "0 for nobody";
  const Ran graded = run_grader(out, all);
  EXPECT_EQ(graded.status, 0) << graded.printed;
  EXPECT_TRUE(contains_all(graded.printed,
                           {"goes on where it was interrupted", "left out: loop is no directory",
                            "alike:\n100 %  Müller  and  class.csv"}));
  EXPECT_TRUE(contains_all(read_text(out.path() / "class.csv"),
                           {"\"Müller\",,,\"Müller\",,64\n", "\"packed\",,,\"packed\",,64\n",
                            "\"nobody\",,,\"nobody\",,0\n", "touch INJECTED)\",,0\n"}));
  EXPECT_TRUE(contains(read_text(out.path() / "functions.csv"), "\"Müller\",0,64,64,"));
  EXPECT_TRUE(
      contains(read_text(out.path() / "submission class.csv/results.json"), "\"score\": 64,"));
  EXPECT_TRUE(contains(read_text(out.path() / "Müller/report.html"), "Müller"));
  EXPECT_FALSE(fs::exists("INJECTED"));
  EXPECT_FALSE(fs::exists(out.path() / ".unfinished"));
}

TEST(Program, SaysWhatIsWrongWithItsArguments) {
  const TempDir out;
  const auto said = [&](const std::string& variables) {
    const Ran graded = run_grader(out, variables);
    EXPECT_EQ(graded.status, 2) << variables;
    EXPECT_EQ(std::ranges::count(graded.printed, '\n'), 1) << graded.printed;
    return graded.printed;
  };
  EXPECT_TRUE(contains(said(""), "make grade SUBMISSION=dir"));
  EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=/no/such"), "SUBMISSION='/no/such': "));
  EXPECT_TRUE(contains(said("HOME=/no/such GIVEN_SUBMISSION='~/x'"), "SUBMISSION='/no/such/x'"));
  for (const std::string seed : {"x", "-1", "4294967296", "1.5"}) {
    EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=. GIVEN_SEED=" + seed), "SEED='" + seed + "'"));
  }
  EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=. GIVEN_LESSON=9"), "LESSON='9'"));
  EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=. GRADER_CXX=g++-99"), "no compiler 'g++-99'"));
  EXPECT_FALSE(fs::exists(out.path() / "results.json")) << "0 for what is not the student's fault";
  EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=. GRADER_FLAGS='-I" + root().string() + "'"),
                       "and this checkout, "));
  EXPECT_TRUE(contains(said("GIVEN_SUBMISSION=. GIVEN_RESULTS=/proc/x"), "cannot be written"));
}

// make passes values on as they are: quotes, dollars, and what looks like a command.
TEST(Program, TakesAnyNameFromMake) {
  const TempDir dir;
  const std::string odd = "O'Brien a$b $(touch INJECTED) `touch INJECTED`";
  setenv("ODD", odd.c_str(), 1);
  const Ran graded =
      run_shell(kMake + "-o grader grade RESULTS=" + dir.path().string() + " SUBMISSION=\"$ODD\"");
  EXPECT_NE(graded.status, 0);
  EXPECT_TRUE(contains(graded.printed, "SUBMISSION='" + odd + "'"));
  EXPECT_FALSE(fs::exists("INJECTED"));
}

}  // namespace nn::grading
