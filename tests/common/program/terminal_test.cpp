#include "common/program/terminal.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "tests/support/terminal.h"

namespace {

// What a program on such a terminal sees of it.
std::string known_of(const char* term, unsigned short columns) {
  return seen_on_terminal(
      [&] {
        if (term == nullptr) {
          unsetenv("TERM");
        } else {
          setenv("TERM", term, 1);
        }
        std::cout << nn::has_escape_codes(STDOUT_FILENO) << nn::has_escape_codes(STDERR_FILENO)
                  << ' ' << nn::line_width(STDOUT_FILENO) << ' ' << nn::line_width(STDERR_FILENO);
      },
      columns);
}

}  // namespace

TEST(Terminal, SaysWhatItIs) {
  if (known_of("xterm", 30).empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(known_of("xterm", 30), "11 30 30");
  EXPECT_EQ(known_of("screen-256color", 132), "11 132 132");
  EXPECT_EQ(known_of("xterm", 0), "11 80 80") << "a serial line does not know its width";
  for (const char* term : {"dumb", "", "unknown", "emacs"}) {
    EXPECT_EQ(known_of(term, 40), "00 40 40") << term;
  }
  EXPECT_EQ(known_of(nullptr, 40), "00 40 40") << "TERM is not set";
}

TEST(Terminal, AFileIsNone) {
  if (isatty(STDOUT_FILENO) != 0) GTEST_SKIP() << "standard output is a terminal";
  EXPECT_FALSE(nn::has_escape_codes(STDOUT_FILENO));
  EXPECT_EQ(nn::line_width(STDOUT_FILENO), 80u);
}

TEST(Terminal, TheListOfThoseWithoutCodes) {
  if (known_of("xterm", 30).empty()) GTEST_SKIP() << "no terminal can be made here";
  for (const char* term : {"vt52", "network"}) EXPECT_EQ(known_of(term, 40), "00 40 40") << term;
}
