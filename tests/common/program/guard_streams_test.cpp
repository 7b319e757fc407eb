// The guard in a process of its own: with streams closed, shared or limited.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>

#include "common/program/guard.h"
#include "common/program/options.h"
#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

int status_of_child(const std::function<void()>& f) {
  const pid_t child = fork();
  if (child == 0) {
    f();
    _exit(9);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

// Whichever of the three is closed, no file gets its number, and using it fails as it should.
TEST(Guard, EachClosedStreamStaysClosed) {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    const int status = status_of_child([&] {
      close(stream);
      nn::guarded({"program"}, [&]() -> int {
        char byte = 'x';
        const bool is_output = stream != STDIN_FILENO;
        if (open("/dev/null", O_RDWR) <= STDERR_FILENO) _exit(1);
        const ssize_t used = is_output ? write(stream, &byte, 1) : read(stream, &byte, 1);
        _exit(used < 0 ? 0 : 2);
      });
    });
    EXPECT_EQ(status, 0) << "stream " << stream;
  }
}

TEST(Guard, WhatWasPrintedComesBeforeTheError) {
  const TempDir dir;
  const std::string file = (dir.path() / "both").string();
  const int status = status_of_child([&] {
    if (std::freopen(file.c_str(), "w", stdout) == nullptr) _exit(8);
    dup2(STDOUT_FILENO, STDERR_FILENO);
    nn::leave(nn::guarded({"program"}, []() -> int {
      std::cout << "a result\n";
      throw std::runtime_error("no");
    }));
  });
  EXPECT_EQ(status, 1);
  EXPECT_EQ(read_text(file), "a result\nprogram: no\n");
}

TEST(Guard, NamesTheHelpWhereThereIsOne) {
  testing::internal::CaptureStderr();
  const auto wrong = []() -> int { throw nn::UsageError("--lr: needs a value"); };
  EXPECT_EQ(nn::guarded({"program", "", true}, wrong), 2);
  EXPECT_EQ(nn::guarded({"program", "", true, 3}, wrong), 2);
  EXPECT_EQ(nn::guarded({"program", "", true, 3}, []() -> int { throw std::bad_alloc(); }), 3);
  const std::string line = "program: --lr: needs a value; see --help\n";
  const std::string said = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(said.starts_with(line + line + "program: not enough memory")) << said;
  EXPECT_TRUE(contains(said, "; end other programs\n"));
}

TEST(Guard, NamesTheLimitOnMemory) {
  const int status = status_of_child([] {
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = 4'000'000'000;
    setrlimit(RLIMIT_AS, &limit);
    testing::internal::CaptureStderr();
    nn::guarded({"program"}, []() -> int { throw std::bad_alloc(); });
    _exit(contains(testing::internal::GetCapturedStderr(), "ulimit -v allows 4000 MB") ? 0 : 1);
  });
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  EXPECT_EQ(status, 0);
}

TEST(Leave, WritesWhatWasPrinted) {
  const TempDir dir;
  const std::string file = (dir.path() / "out").string();
  const int status = status_of_child([&] {
    if (std::freopen(file.c_str(), "w", stdout) == nullptr) _exit(8);
    std::fputs("a result", stdout);
    nn::leave(3);
  });
  EXPECT_EQ(status, 3);
  EXPECT_EQ(read_text(file), "a result");
}
