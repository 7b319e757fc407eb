#include "common/program/progress.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

#include "tests/support/oracle.h"
#include "tests/support/terminal.h"

namespace {

std::string progress_on(const char* term, unsigned short columns) {
  return seen_on_terminal(
      [&] {
        setenv("TERM", term, 1);
        nn::Progress progress(40);
        progress.update(1, 0.125f, 0.5f);
      },
      columns);
}

}  // namespace

TEST(Progress, IsSilentWhereStandardErrorIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    nn::Progress progress(3);
    progress.update(1, 0.5f, 0.1f);
    progress.clear();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Progress, SaysHowFarItIsAndGoesAway) {
  const std::string line = progress_on("xterm", 100);
  if (line.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(line.starts_with("\r\x1b[Kepoch 1 of 40  loss 0.1250  accuracy 50.00%  0 s left"));
  EXPECT_TRUE(line.ends_with(" s left\r\x1b[K")) << "what is left is an empty line";
}

TEST(Progress, StaysOnOneLineOfANarrowTerminal) {
  if (progress_on("xterm", 100).empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(progress_on("xterm", 20), "\r\x1b[Kepoch 1 of 40  loss\r\x1b[K")
      << "19 characters of it";
}

TEST(Progress, IsSilentOnATerminalThatCannotTakeALineBack) {
  EXPECT_EQ(progress_on("dumb", 100), "");
}

TEST(Progress, SaysHowLongItWillTake) {
  const std::string line = seen_on_terminal([] {
    setenv("TERM", "xterm", 1);
    nn::Progress progress(5);
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    progress.update(2, 0.25f, 0.125f);  // 3 more epochs at 0.35 s each: 1.05 s and a bit
  });
  if (line.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(contains(line, "epoch 2 of 5  loss 0.2500  accuracy 12.50%  1 s left"));
}

// Standard output may go into a file: the width is that of the terminal that shows the line.
TEST(Progress, GoesByTheTerminalOfStandardError) {
  const std::string line = seen_on_terminal(
      [] {
        setenv("TERM", "xterm", 1);
        if (std::freopen("/dev/null", "w", stdout) == nullptr) return;
        nn::Progress progress(40);
        progress.update(1, 0.125f, 0.5f);
      },
      20);
  if (line.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(line.starts_with("\r\x1b[Kepoch 1 of 40  loss"));
  EXPECT_FALSE(contains(line, "accuracy"));
}
