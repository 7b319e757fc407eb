#include "common/picture/style.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <string>
#include <vector>

#include "tests/support/terminal.h"

using nn::ImageStyle;

namespace {

// The style on a terminal with these variables, "NAME=value"; "" where none can be made.
std::string style_with(const std::vector<std::string>& variables) {
  return seen_on_terminal([&] {
    for (const char* name : {"COLORTERM", "NO_COLOR"}) unsetenv(name);
    setenv("TERM", "xterm", 1);
    for (std::string variable : variables) {
      const std::size_t equals = variable.find('=');
      setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
    }
    constexpr const char* kNames[] = {"plain", "greys", "blocks"};
    std::cout << kNames[static_cast<int>(nn::image_style())];
  });
}

}  // namespace

TEST(ImageStyle, DrawsBlocksOnlyWhereTheTerminalKnowsThem) {
  if (style_with({}).empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(style_with({"COLORTERM=truecolor"}), "blocks");
  EXPECT_EQ(style_with({"COLORTERM=24bit"}), "blocks");
  EXPECT_EQ(style_with({"COLORTERM=truecolor", "NO_COLOR="}), "blocks") << "empty: not set";
  EXPECT_EQ(style_with({"COLORTERM=truecolor", "NO_COLOR=1"}), "plain");
  EXPECT_EQ(style_with({"COLORTERM=truecolor", "TERM=dumb"}), "plain");
  EXPECT_EQ(style_with({"COLORTERM=yes"}), "plain");
  EXPECT_EQ(style_with({"TERM=screen-256color"}), "greys");
  EXPECT_EQ(style_with({"TERM=tmux-256color", "COLORTERM=truecolor"}), "blocks");
  EXPECT_EQ(style_with({"TERM=xterm-256color", "NO_COLOR=1"}), "plain");
  EXPECT_EQ(style_with({}), "plain");
}

TEST(ImageStyle, OutputThatIsNoTerminalIsPlain) {
  // The child's output is a pipe, whatever this program's own is.
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    setenv("COLORTERM", "truecolor", 1);
    setenv("TERM", "xterm", 1);
    _exit(nn::image_style() == ImageStyle::kPlain ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  for (const int end : ends) close(end);
}

TEST(Cell, CarriesTwoPixels) {
  EXPECT_EQ(nn::cell(1.0f, 0.0f, ImageStyle::kPlain), "+") << "half of the brightest";
  EXPECT_EQ(nn::cell(1.0f, 0.2f, ImageStyle::kHalfBlocks), "\x1b[38;2;255;255;255;48;2;51;51;51m▀");
  EXPECT_EQ(nn::cell(1.0f, 0.0f, ImageStyle::kGreys), "\x1b[38;5;231;48;5;16m▀") << "white, black";
  EXPECT_EQ(nn::cell(0.04f, 0.96f, ImageStyle::kGreys), "\x1b[38;5;232;48;5;255m▀")
      << "the darkest and the brightest grey";
  EXPECT_EQ(nn::cell(0.03f, 0.49f, ImageStyle::kGreys), "\x1b[38;5;232;48;5;243m▀")
      << "the nearest of the greys";
}
