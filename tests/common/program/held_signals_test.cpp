#include "common/program/held_signals.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace {

// What waitpid() says of a process of its own that runs `f` and then exits with 0.
int status_of(const std::function<void()>& f) {
  const pid_t child = fork();
  if (child == 0) {
    // A shell that starts the tests in the background has these ignored.
    for (const int signal : {SIGINT, SIGQUIT}) std::signal(signal, SIG_DFL);
    f();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST(HeldSignals, AreDeliveredAfterwards) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    const int held = status_of([&] {
      const nn::HeldSignals hold;
      std::raise(signal);
      _exit(7);  // never comes to the end of hold
    });
    EXPECT_TRUE(WIFEXITED(held) && WEXITSTATUS(held) == 7) << "signal " << signal << " not held";
    const int delivered = status_of([&] {
      std::signal(signal, SIG_DFL);  // a shell ignores Ctrl-C for what it runs in the background
      const nn::HeldSignals hold;
      std::raise(signal);
    });
    EXPECT_TRUE(WIFSIGNALED(delivered) && WTERMSIG(delivered) == signal) << "signal " << signal;
  }
}

TEST(HeldSignals, MayBeHeldTwice) {
  const int status = status_of([] {
    const nn::HeldSignals outer;
    {
      const nn::HeldSignals inner;
      std::raise(SIGTERM);
    }
    _exit(7);
  });
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 7) << "the outer one still lives";
}

TEST(HeldSignals, LeaveAloneWhatIsIgnored) {
  const int status = status_of([] {
    std::signal(SIGHUP, SIG_IGN);  // as nohup does
    const nn::HeldSignals hold;
    std::raise(SIGHUP);
  });
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(HeldSignals, NothingCameNothingHappens) {
  const int status = status_of([] { const nn::HeldSignals hold; });
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

// A write past `ulimit -f` fails, and that is all: the signal is not delivered afterwards either.
TEST(HeldSignals, ALimitOnAFileIsAnErrorAndNoSignal) {
  const int status = status_of([] {
    std::signal(SIGXFSZ, SIG_DFL);
    const nn::HeldSignals hold;
    std::raise(SIGXFSZ);
  });
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(HeldSignals, WhatIsIgnoredDoesNotHideWhatIsHeld) {
  const int status = status_of([] {
    std::signal(SIGHUP, SIG_IGN);
    const nn::HeldSignals hold;
    std::raise(SIGTERM);
    std::raise(SIGHUP);
  });
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
}

TEST(HeldSignals, AreDeliveredOnce) {
  const int status = status_of([] {
    static volatile std::sig_atomic_t times = 0;
    std::signal(SIGTERM, [](int) { times = times + 1; });
    {
      const nn::HeldSignals hold;
      std::raise(SIGTERM);
    }
    { const nn::HeldSignals again; }
    _exit(times);
  });
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 1);
}
