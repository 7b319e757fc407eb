#include "common/program/guard.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>

#include "common/program/options.h"
#include "tests/support/oracle.h"

namespace {

// The line on standard error when `body` fails.
std::string line_of(const std::function<int()>& body, int expected_status = 1) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(nn::guarded({"program", "try a smaller --hidden"}, body), expected_status);
  return testing::internal::GetCapturedStderr();
}

template <class Error>
std::string line_of_error(const Error& error, int expected_status = 1) {
  return line_of([&]() -> int { throw error; }, expected_status);
}

}  // namespace

TEST(Guard, ReturnsTheStatusOfTheBody) {
  EXPECT_EQ(line_of([] { return 0; }, 0), "");
  EXPECT_EQ(line_of([] { return 3; }, 3), "");
}

TEST(Guard, TurnsEveryExceptionIntoOneLine) {
  EXPECT_EQ(line_of_error(std::runtime_error("f: is missing")), "program: f: is missing\n");
  EXPECT_EQ(line_of_error(nn::UsageError("--lr: needs a value"), 2),
            "program: --lr: needs a value\n");
}

TEST(Guard, UsesItsOwnWordsForTheSystemsErrors) {
  const std::error_code denied(EACCES, std::generic_category());
  EXPECT_EQ(line_of_error(std::filesystem::filesystem_error("library text", "a/b", denied)),
            "program: a/b: permission denied\n");
  EXPECT_EQ(line_of_error(std::system_error(denied, "library text")),
            "program: permission denied\n");
}

TEST(Guard, AdvisesOnMemoryWhatTheProgramHas) {
  EXPECT_TRUE(line_of_error(std::bad_alloc()).starts_with("program: not enough memory"));
  EXPECT_TRUE(contains(line_of_error(std::bad_alloc()), "; try a smaller --hidden\n"));
  testing::internal::CaptureStderr();
  nn::guarded({"program"}, []() -> int { throw std::bad_alloc(); });
  EXPECT_FALSE(contains(testing::internal::GetCapturedStderr(), "--")) << "it has no options";
}

TEST(Guard, LetsNothingThroughThatSteersTheTerminal) {
  EXPECT_EQ(line_of_error(std::runtime_error("\x1b[2Ja\nb")), "program: \\x1b[2Ja\\nb\n");
  const std::string line = line_of_error(std::runtime_error(std::string(100'000, 'x') + "; do it"));
  EXPECT_LE(line.size(), 800u);
  EXPECT_TRUE(contains(line, "; do it")) << "what to do stands at the end";
}

TEST(Guard, TakesTheStatusForFailureThatItIsGiven) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(nn::guarded({"grade", "", false, 2}, []() -> int { throw std::runtime_error("x"); }),
            2);
  testing::internal::GetCapturedStderr();
}

TEST(Guard, OutputThatCannotBeWrittenIsAnError) {
  if (std::freopen("/dev/full", "r", stdin) == nullptr) GTEST_SKIP() << "no /dev/full here";
  testing::GTEST_FLAG(death_test_style) = "threadsafe";
  const auto write_to = [](const char* file, std::size_t length) {
    if (std::freopen(file, "w", stdout) == nullptr) _exit(9);
    _exit(nn::guarded({"program"}, [=] {
      std::cout << std::string(length, 'x');
      return 0;
    }));
  };
  EXPECT_EXIT(write_to("/dev/full", 8), testing::ExitedWithCode(1),
              "program: standard output could not be written: the disk is full");
  EXPECT_EXIT(write_to("/dev/full", 200'000), testing::ExitedWithCode(1), ": the disk is full")
      << "the reason is known though an earlier write failed";
  EXPECT_EXIT(write_to("/dev/null", 8), testing::ExitedWithCode(0), "");
  const auto print_to_full_disk = [] {
    if (std::freopen("/dev/full", "w", stdout) == nullptr) _exit(9);
    _exit(nn::guarded({"program"}, [] {
      std::fputs(std::string(200'000, 'x').c_str(), stdout);  // past the stream of C++
      std::fflush(stdout);
      return 0;
    }));
  };
  EXPECT_EXIT(print_to_full_disk(), testing::ExitedWithCode(1), "could not be written");
}

// With number 1 free, a file that is opened would get it, and with it what is printed.
TEST(Guard, AClosedStreamDoesNotBecomeAFile) {
  testing::GTEST_FLAG(death_test_style) = "threadsafe";
  const auto with_closed_output = [] {
    close(STDOUT_FILENO);
    _exit(nn::guarded({"program"}, [] {
      std::FILE* const file = std::tmpfile();
      std::cerr << "the file has number " << fileno(file) << '\n';
      std::cout << "a result";
      return 0;
    }));
  };
  EXPECT_EXIT(with_closed_output(), testing::ExitedWithCode(1),
              "number ([3-9]|[1-9][0-9]).*standard output could not be written");
}
