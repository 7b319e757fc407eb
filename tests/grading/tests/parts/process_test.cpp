// Walls of the sandbox of which another stands behind: each is tried by itself.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "tests/grading/sandbox/descriptor.h"
#include "tests/grading/sandbox/descriptors.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/sandbox.h"
#include "tests/grading/sandbox/seccomp.h"
#include "tests/grading/sandbox/supervisor.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// A line of shell that may write to `dir`, and whose descriptor 3 is the pipe.
Command in_shell(const TempDir& dir, const std::string& line) {
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  return {Role::kTool,
          {"/bin/sh", "-c", line},
          {"PATH=/usr/bin:/bin"},
          dir.path(),
          "",
          3,
          {20, 1, std::size_t{1} << 30, 1000, 300000},
          {{"/bin", "/usr", "/lib", "/lib64"}, {dir.path(), "/dev/null"}}};
}

std::string said_by_shell(const std::string& line) {
  const TempDir dir;
  return run(in_shell(dir, line)).output;
}

// The exit status of a process of its own.
int status_of_process(const std::function<int()>& f) {
  const pid_t child = fork();
  if (child == 0) _exit(f());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST(Limits, AreThoseThatAreGiven) {
  EXPECT_EQ(said_by_shell("{ ulimit -c; ulimit -v; ulimit -n; } >&3"), "0\n1048576\n128\n");
  const TempDir dir;
  run(in_shell(dir, "while :; do echo 123456789; done >file"));
  EXPECT_EQ(std::filesystem::file_size(dir.path() / "file"), 1000u);
}

TEST(Limits, OfTheProcessorHoldHoweverItEnds) {
  using How = Ended::How;
  const TempDir dir;
  const std::string loop = "while :; do :; done";
  EXPECT_EQ(run(in_shell(dir, "trap '' XCPU; " + loop)).how, How::kCpuTime) << "no signal but KILL";
  EXPECT_EQ(run(in_shell(dir, "sh -c '" + loop + "'; exit 1")).how, How::kCpuTime)
      << "a compiler whose own child ran out of time";
  EXPECT_EQ(run(in_shell(dir, "sh -c '" + loop + "'; exit 0")).how, How::kExited)
      << "it did its work all the same";
  EXPECT_EQ(run(in_shell(dir, "exit 1")).how, How::kExited);
}

TEST(Limits, OfTheOutputDoNotWaitForTheEnd) {
  const TempDir dir;
  Command command = in_shell(dir, "while :; do echo much; done >&3");
  command.limits.cpu_seconds = command.limits.wall_seconds = 60;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(run(command).how, Ended::How::kTooMuchOutput);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST(Sandbox, IsEnteredByAnOrdinaryUserWithoutStreams) {
  if (geteuid() == 0) {
    EXPECT_EQ(said_by_shell("id -u >&3; id -g >&3; id -G >&3"), "65534\n65534\n65534\n");
  }
  EXPECT_EQ(
      said_by_shell("for n in 1 2; do [ /proc/self/fd/$n -ef /dev/null ] && echo $n >&3; done"),
      "1\n2\n");
}

TEST(Sandbox, WhatMayBeReadMayNotBeChanged) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const TempDir dir;
  const TempDir other;
  std::filesystem::permissions(other.path(), std::filesystem::perms::all);
  Command command = in_shell(dir, ": >" + (other.path() / "new").string());
  command.access.read.push_back(other.path());
  run(command);
  EXPECT_FALSE(std::filesystem::exists(other.path() / "new"));
}

TEST(Sandbox, AToolMayNotDoAllThatItsUserMay) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  EXPECT_EQ(said_by_shell("mkdir x && echo made >&3; mkfifo y && echo a pipe >&3"), "made\n");
}

TEST(Descriptors, NoOthersAreKept) {
  EXPECT_EQ(status_of_process([] {
              const Pipe pipes[] = {make_pipe(), make_pipe(), make_pipe()};
              const int kept = pipes[1].write.get();
              const int beside = dup(kept);
              const int next = fcntl(kept, F_DUPFD, kept + 1);
              keep_only({kept, kept, -1, 0, 1, 2});
              if (fcntl(kept, F_GETFD) < 0) return 1;
              for (const Pipe& one : pipes) {
                if (fcntl(one.read.get(), F_GETFD) >= 0) return 2;
              }
              if (fcntl(beside, F_GETFD) >= 0 || fcntl(next, F_GETFD) >= 0) return 3;
              return fcntl(STDERR_FILENO, F_GETFD) < 0 ? 4 : 0;
            }),
            0);
}

TEST(Descriptors, TheOneBehindTheKeptIsClosed) {
  EXPECT_EQ(status_of_process([] {
              const int kept = fcntl(0, F_DUPFD, 50);
              const int next = fcntl(0, F_DUPFD, kept + 1);
              if (next != kept + 1) return 1;
              keep_only({kept, -1, -1, -1, -1, -1});
              return fcntl(kept, F_GETFD) >= 0 && fcntl(next, F_GETFD) < 0 ? 0 : 2;
            }),
            0);
}

TEST(Descriptors, AllCloseAtExec) {
  EXPECT_EQ(status_of_process([] {
              const int low = fcntl(0, F_DUPFD, 3);
              const int high = fcntl(0, F_DUPFD, 200);
              close_at_exec();
              for (const int fd : {low, high}) {
                if ((fcntl(fd, F_GETFD) & FD_CLOEXEC) == 0) return 1;
              }
              return (fcntl(0, F_GETFD) & FD_CLOEXEC) == 0 ? 0 : 2;
            }),
            0);
}

TEST(Supervisor, EndsByTheSignalThatItGets) {
  const TempDir dir;
  const std::string told = (dir.path() / "told").string();
  for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
    const auto supervised = [&] {
      return supervise([&](const std::filesystem::path& directory) {
        write_text(told, directory.string());
        kill(getppid(), number);
        for (;;) pause();
        return 0;
      });
    };
    EXPECT_EQ(status_of_process(supervised), 128 + number);
    EXPECT_FALSE(std::filesystem::exists(read_text(told)));
  }
}

// As after kill -9 of a grader and its supervisor; whoever still works holds a lock.
TEST(Supervisor, ClearsUpAfterThoseThatCouldNot) {
  const TempDir dir;
  setenv("TMPDIR", dir.path().c_str(), 1);
  for (const char* name : {"nn-grade-gone", "nn-grade-working", "nn-grade-new", "other"}) {
    write_text(dir.path() / name / "file", "x");
    if (std::string(name) == "nn-grade-new") continue;
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(dir.path() / name, now - std::chrono::hours(2));
  }
  const Descriptor lock(open((dir.path() / "nn-grade-working").c_str(), O_RDONLY | O_CLOEXEC));
  ASSERT_EQ(flock(lock.get(), LOCK_EX), 0);
  EXPECT_EQ(supervise([](const auto&) { return 0; }), 0);
  unsetenv("TMPDIR");
  EXPECT_FALSE(std::filesystem::exists(dir.path() / "nn-grade-gone"));
  for (const char* name : {"nn-grade-working", "nn-grade-new", "other"}) {
    EXPECT_TRUE(std::filesystem::exists(dir.path() / name)) << name;
  }
}

}  // namespace nn::grading
