#include "common/program/program.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

// What status_of returns, and what it writes to standard error.
struct Outcome {
  int status;
  std::string error;
};

Outcome run(std::vector<std::string> words, const std::function<void(const nn::Options&)>& lesson) {
  words.insert(words.begin(), "program");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = nn::status_of(static_cast<int>(words.size()), argv.data(),
                                   {"lesson00", "does something", {"seed"}}, lesson);
  testing::internal::GetCapturedStdout();
  return {status, testing::internal::GetCapturedStderr()};
}

}  // namespace

TEST(Program, ReturnsZeroWhenTheLessonEnds) {
  std::uint32_t seed = 0;
  const Outcome outcome = run({"--seed", "5"}, [&](const nn::Options& o) { seed = o.seed; });
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.error, "");
  EXPECT_EQ(seed, 5u);
}

TEST(Program, TurnsAnErrorIntoOneLineAndStatusOne) {
  const Outcome outcome =
      run({}, [](const nn::Options&) { throw std::runtime_error("file: is missing"); });
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.error, "lesson00: file: is missing\n");
  EXPECT_EQ(run({}, [](const nn::Options&) { throw std::bad_alloc(); }).status, 1);
}

// OpenBLAS's threads, the library's end and whatever waits there: nothing of it is waited for.
TEST(Program, EndsAtOnceAfterAnError) {
  const auto fail = [] {
    std::atexit([] { std::fputs("the end of the program waits\n", stderr); });
    char name[] = "program";
    char* argv[] = {name, nullptr};
    nn::run_program(1, argv, {"lesson00", "", {}},
                    [](const nn::Options&) { throw std::runtime_error("no"); });
    _exit(9);
  };
  EXPECT_EXIT(fail(), testing::ExitedWithCode(1), "^lesson00: no\n$");
}

TEST(Program, AdvisesAgainstMissingMemoryWhatItHas) {
  const auto advice = [](const std::vector<std::string_view>& accepted) {
    char name[] = "program";
    char* argv[] = {name, nullptr};
    testing::internal::CaptureStderr();
    nn::status_of(1, argv, {"lesson00", "", accepted},
                  [](const nn::Options&) { throw std::bad_alloc(); });
    return testing::internal::GetCapturedStderr();
  };
  EXPECT_TRUE(
      contains(advice({"seed", "hidden", "batch-size"}), "try a smaller --hidden or --batch-size"));
  EXPECT_TRUE(contains(advice({"hidden"}), "try a smaller --hidden\n"));
  EXPECT_FALSE(contains(advice({"seed"}), "--"));
}

TEST(Program, AWrongOptionIsStatusTwo) {
  bool ran = false;
  const Outcome outcome = run({"--epochs", "3"}, [&](const nn::Options&) { ran = true; });
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.error, "lesson00: '--epochs': no such option; see --help\n");
  EXPECT_FALSE(ran);
}

TEST(Program, HelpDoesNotRunTheLesson) {
  bool ran = false;
  EXPECT_EQ(run({"--help"}, [&](const nn::Options&) { ran = true; }).status, 0);
  EXPECT_FALSE(ran);
}

TEST(Program, PrintsTheSectionTitle) {
  testing::internal::CaptureStdout();
  nn::print_section("Intro");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "\n== Intro ==\n");
}

TEST(Program, PassesItsDefaultsOnAndShowsThem) {
  nn::Options defaults;
  defaults.hidden = 33;
  const nn::Program program = {"lesson00", "does something", {"hidden"}, defaults};
  char name[] = "program", help[] = "--help";
  char* plain[] = {name, nullptr};
  char* helped[] = {name, help, nullptr};
  std::size_t hidden = 0;
  EXPECT_EQ(nn::status_of(1, plain, program, [&](const nn::Options& o) { hidden = o.hidden; }), 0);
  EXPECT_EQ(hidden, 33u);
  testing::internal::CaptureStdout();
  nn::status_of(2, helped, program, [](const nn::Options&) {});
  const std::string text = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(text.starts_with("lesson00: does something\n\nOptions:\n  --hidden N"));
  EXPECT_NE(text.find("(default 33)"), std::string::npos);
}

TEST(Program, TakesADataDirectoryOnlyIfItReadsData) {
  const auto run_with = [](bool reads_data, std::string word) {
    nn::Program program = {"lesson00", "does something", {"seed"}};
    program.reads_data = reads_data;
    char name[] = "program";
    char* argv[] = {name, word.data(), nullptr};
    std::string data;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int status =
        nn::status_of(2, argv, program, [&](const nn::Options& o) { data = o.data; });
    return std::to_string(status) + ' ' + data + testing::internal::GetCapturedStdout() +
           testing::internal::GetCapturedStderr();
  };
  EXPECT_EQ(run_with(true, "--data=there"), "0 there");
  EXPECT_TRUE(contains(run_with(true, "--help"), "--data DIR"));
  EXPECT_TRUE(contains(run_with(false, "--data=there"), "'--data=there': no such option"));
  EXPECT_FALSE(contains(run_with(false, "--help"), "--data"));
}

// So that an error of the disk ends a long program where it happens, and not at its end.
TEST(Program, WritesWhatStandsBeforeASection) {
  const TempDir dir;
  const std::string file = (dir.path() / "out").string();
  const pid_t child = fork();
  if (child == 0) {
    if (std::freopen(file.c_str(), "w", stdout) == nullptr) _exit(9);
    std::cout << "before";
    nn::print_section("next");
    _exit(read_text(file).starts_with("before") ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}
