#include "tests/grading/sandbox/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/grading/sandbox/descriptors.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/seccomp.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;
using How = Ended::How;

// A line of shell that may write small files to `dir`, and whose descriptor 3 is the pipe.
Command shell(const TempDir& dir, const std::string& line, const std::string& input = "") {
  fs::permissions(dir.path(), fs::perms::all);
  return {Role::kTool,
          {"/bin/sh", "-c", line},
          {"PATH=/usr/bin:/bin"},
          dir.path(),
          input,
          3,
          {20, 1, std::size_t{1} << 30, 1000, 300000},
          {{"/bin", "/usr", "/lib", "/lib64"}, {dir.path(), "/dev/null"}}};
}

Ended run_shell(const std::string& line, const std::string& input = "") {
  const TempDir dir;
  return run(shell(dir, line, input));
}

std::string said_by_shell(const std::string& line, const std::string& input = "") {
  return run_shell(line, input).output;
}

}  // namespace

TEST(Sandbox, SaysHowItEnded) {
  const TempDir dir;
  Ended ended = run_shell("echo hello >&3; exit 7");
  EXPECT_EQ(ended.how, How::kExited);
  EXPECT_EQ(ended.number, 7);
  EXPECT_EQ(ended.output, "hello\n");
  ended = run_shell("kill -9 $$");
  EXPECT_EQ(ended.how, How::kKilled);
  EXPECT_EQ(ended.number, SIGKILL);
  Command sleeper = shell(dir, "exec sleep 10");
  sleeper.limits.wall_seconds = 0.3;
  EXPECT_EQ(run(sleeper).how, How::kWallTime);
  Command nothing = shell(dir, "");
  nothing.argv[0] = "/no/such/program";
  ended = run(nothing);
  EXPECT_EQ(ended.how, How::kNotStarted);
  EXPECT_EQ(ended.output, "could not start the program");
}

TEST(Sandbox, PassesTheInputOn) {
  const std::string much(200000, 'x');
  EXPECT_EQ(said_by_shell("exec cat >&3", much), much);
  EXPECT_EQ(said_by_shell("exec cat >&3"), "");
  EXPECT_EQ(said_by_shell("echo enough >&3", much), "enough\n") << "nobody reads the input";
}

TEST(Sandbox, IsEnteredByAnOrdinaryUserWithoutStreams) {
  if (geteuid() == 0) {
    EXPECT_EQ(said_by_shell("id -u >&3; id -g >&3; id -G >&3"), "65534\n65534\n65534\n");
  }
  EXPECT_EQ(
      said_by_shell("for n in 1 2; do [ /proc/self/fd/$n -ef /dev/null ] && echo $n >&3; done"),
      "1\n2\n");
  EXPECT_EQ(said_by_shell("echo out; echo err >&2; cat <&0; echo done >&3"), "done\n");
}

TEST(Sandbox, PassesOnNoVariableAndNoDescriptor) {
  setenv("GTEST_FILTER", "*", 1);
  const Descriptor open_file(fcntl(0, F_DUPFD, 4));  // without close-on-exec
  ASSERT_LT(open_file.get(), 10) << "a shell knows no descriptor of two digits";
  const std::string told = said_by_shell("env >&3");
  unsetenv("GTEST_FILTER");
  EXPECT_TRUE(contains(told, "PATH=/usr/bin:/bin\n"));
  EXPECT_FALSE(contains(told, "GTEST_FILTER"));
  const std::string descriptor = std::to_string(open_file.get());
  EXPECT_NE(run_shell(": >&" + descriptor).number, 0) << "descriptor " << descriptor << " is open";
}

TEST(Sandbox, EndsWhatIsLeftRunning) {
  const TempDir dir;
  ASSERT_EQ(run(shell(dir, "(while :; do echo . >>ticks; sleep 0.05; done) & sleep 0.2")).how,
            How::kExited);
  const auto size = fs::file_size(dir.path() / "ticks");
  usleep(200000);
  EXPECT_EQ(fs::file_size(dir.path() / "ticks"), size) << "it still writes";
}

TEST(Sandbox, ReachesOnlyTheFilesThatItMay) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const TempDir dir;
  const TempDir other;
  fs::permissions(other.path(), fs::perms::all);
  other.write("secret", {'x'});
  const std::string path = other.path().string();
  Command reads = shell(dir, "read line <" + path + "/secret; echo read $line >&3");
  Command writes = shell(dir, ": >" + path + "/new");
  EXPECT_NE(run(reads).output, "read x\n");
  run(writes);
  EXPECT_FALSE(fs::exists(path + "/new"));
  for (Command* command : {&reads, &writes}) command->access.read.push_back(other.path());
  EXPECT_EQ(run(reads).output, "read x\n");
  run(writes);
  EXPECT_FALSE(fs::exists(path + "/new")) << "what may be read may not be changed";
  writes.access.write.push_back(other.path());
  run(writes);
  EXPECT_TRUE(fs::exists(path + "/new"));
}

TEST(Sandbox, AToolMayNotDoAllThatItsUserMay) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  EXPECT_EQ(said_by_shell("mkdir x && echo made >&3; mkfifo y && echo a pipe >&3"), "made\n");
}

TEST(Limits, AreThoseThatAreGiven) {
  EXPECT_EQ(said_by_shell("{ ulimit -c; ulimit -v; ulimit -n; } >&3"), "0\n1048576\n128\n");
  const TempDir dir;
  run(shell(dir, "while :; do echo 123456789; done >file"));
  EXPECT_EQ(fs::file_size(dir.path() / "file"), 1000u);
}

TEST(Limits, OfTheProcessorHoldHoweverItEnds) {
  const std::string loop = "while :; do :; done";
  EXPECT_EQ(run_shell(loop).how, How::kCpuTime);
  EXPECT_EQ(run_shell("trap '' XCPU; " + loop).how, How::kCpuTime) << "no signal but KILL";
  EXPECT_EQ(run_shell("sh -c '" + loop + "'; exit 1").how, How::kCpuTime)
      << "a compiler whose own child ran out of time";
  EXPECT_EQ(run_shell("sh -c '" + loop + "'; exit 0").how, How::kExited)
      << "it did its work all the same";
  EXPECT_EQ(run_shell("exit 1").how, How::kExited);
}

TEST(Limits, OfTheOutputDoNotWaitForTheEnd) {
  const TempDir dir;
  Command command = shell(dir, "while :; do echo much; done >&3");
  command.limits.cpu_seconds = command.limits.wall_seconds = 60;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(run(command).how, How::kTooMuchOutput);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

}  // namespace nn::grading
