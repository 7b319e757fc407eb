#include "common/program/interrupt.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <string>

#include "tests/support/terminal.h"

TEST(Interrupt, NotesTheFirst) {
  nn::Interrupt interrupt;
  EXPECT_FALSE(interrupt.came());
  std::raise(SIGINT);
  EXPECT_TRUE(interrupt.came());
  EXPECT_TRUE(interrupt.came()) << "asked once more";
}

TEST(Interrupt, ShowsItsNoteOnATerminalOnly) {
  testing::internal::CaptureStderr();
  nn::Interrupt interrupt("soon");
  std::raise(SIGINT);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Interrupt, StartsAfresh) {
  {
    nn::Interrupt earlier;
    std::raise(SIGINT);
  }
  EXPECT_FALSE(nn::Interrupt().came());
}

TEST(Interrupt, ASecondOneEndsTheProgram) {
  const pid_t child = fork();
  if (child == 0) {
    nn::Interrupt interrupt;
    std::raise(SIGINT);
    std::raise(SIGINT);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
}

TEST(Interrupt, GivesBackWhatCtrlCDidBefore) {
  struct sigaction ours {};
  ours.sa_handler = [](int) {};
  struct sigaction before {};
  sigaction(SIGINT, &ours, &before);
  { nn::Interrupt interrupt; }
  struct sigaction after {};
  sigaction(SIGINT, &before, &after);
  EXPECT_EQ(after.sa_handler, ours.sa_handler);
}

TEST(Interrupt, ShowsItsNoteOnATerminal) {
  const std::string seen = seen_on_terminal([] {
    std::fputs("first, ", stderr);
    nn::Interrupt interrupt("soon");
    std::raise(SIGINT);
  });
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(seen, "first, soon");
}
