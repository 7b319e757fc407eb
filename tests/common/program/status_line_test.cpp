#include "common/program/status_line.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <string>

#include "tests/support/terminal.h"

namespace {

std::string shown_on(const char* term, unsigned short columns) {
  return seen_on_terminal(
      [&] {
        setenv("TERM", term, 1);
        nn::StatusLine line;
        line.show("one of two");
        line.show("two of two");
      },
      columns);
}

}  // namespace

TEST(StatusLine, TakesThePlaceOfTheLastAndGoesAway) {
  if (shown_on("xterm", 80).empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(shown_on("xterm", 80), "\r\x1b[Kone of two\r\x1b[Ktwo of two\r\x1b[K");
  EXPECT_EQ(shown_on("xterm", 8), "\r\x1b[Kone of \r\x1b[Ktwo of \r\x1b[K")
      << "a character less than the terminal is wide";
}

TEST(StatusLine, IsNotShownWhereALineCannotBeTakenBack) {
  EXPECT_EQ(shown_on("dumb", 80), "");
  testing::internal::CaptureStderr();
  nn::StatusLine line;
  line.show("one of two");
  line.clear();
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_FALSE(line.is_shown());
}
