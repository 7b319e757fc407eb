#include "tests/grading/sandbox/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/seccomp.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

using How = Ended::How;

// Runs a line of shell whose descriptor 3 is the pipe.
Command shell(const std::string& line, bool may_fork = false) {
  return {{"/bin/sh", "-c", line},
          {"ONLY=this"},
          "/",
          3,
          may_fork,
          {20, 2, std::size_t{1} << 30, 0, 10000},
          {{"/bin", "/usr", "/lib", "/lib64"}, {"/dev/null"}}};
}

}  // namespace

TEST(Sandbox, GivesTheOutputAndTheStatus) {
  const Ended ended = run(shell("echo hello >&3; exit 7"));
  EXPECT_EQ(ended.how, How::kExited);
  EXPECT_EQ(ended.number, 7);
  EXPECT_EQ(ended.output, "hello\n");
}

TEST(Sandbox, SaysHowItEnded) {
  Ended ended = run(shell("kill -9 $$"));
  EXPECT_EQ(ended.how, How::kKilled);
  EXPECT_EQ(ended.number, SIGKILL);
  EXPECT_EQ(run(shell("while :; do :; done")).how, How::kCpuTime);
  Command sleeper = shell("exec sleep 100");
  sleeper.limits.wall_seconds = 0.3;
  EXPECT_EQ(run(sleeper).how, How::kWallTime);
  EXPECT_EQ(run(shell("while :; do echo much; done >&3")).how, How::kTooMuchOutput);
  Command nothing = shell("");
  nothing.argv[0] = "/no/such/program";
  ended = run(nothing);
  EXPECT_EQ(ended.how, How::kNotStarted);
  EXPECT_EQ(ended.output, "could not start the program");
}

TEST(Sandbox, StandardStreamsLeadNowhere) {
  const Ended ended = run(shell("echo out; echo err >&2; cat <&0; echo done >&3"));
  EXPECT_EQ(run(shell("echo out; echo err >&2; echo done >&3")).output, "done\n");
  EXPECT_EQ(ended.how, How::kExited);
}

TEST(Sandbox, PassesOnNoVariableAndNoDescriptor) {
  setenv("GTEST_FILTER", "*", 1);
  const Descriptor open_file(fcntl(0, F_DUPFD, 4));  // without close-on-exec
  ASSERT_LT(open_file.get(), 10) << "a shell knows no descriptor of two digits";
  const std::string told = run(shell("env >&3; ls /proc/self/fd >&3", true)).output;
  unsetenv("GTEST_FILTER");
  EXPECT_TRUE(contains(told, "ONLY=this\n"));
  EXPECT_FALSE(contains(told, "GTEST_FILTER"));
  const std::string descriptor = std::to_string(open_file.get());
  EXPECT_NE(run(shell(": >&" + descriptor)).number, 0) << "descriptor " << descriptor << " is open";
}

TEST(Sandbox, EndsWhatIsLeftRunning) {
  const TempDir dir;
  Command command = shell("sleep 300 & echo $! >&3", true);
  const Ended ended = run(command);
  ASSERT_EQ(ended.how, How::kExited);
  const auto left = static_cast<pid_t>(std::stol(ended.output));
  for (int i = 0; i < 500 && kill(left, 0) == 0; ++i) usleep(10000);  // until init has reaped it
  EXPECT_NE(kill(left, 0), 0) << "process " << left << " is still there";
}

TEST(Sandbox, ForbidsProcessesAndSignals) {
  if (!can_forbid_processes()) GTEST_SKIP() << "no seccomp here";
  EXPECT_NE(run(shell("sleep 0 & echo started >&3")).output, "started\n");
  EXPECT_EQ(run(shell("(exit 0) && echo started >&3")).output, "");
  EXPECT_EQ(run(shell("kill -0 $PPID && echo reached >&3")).output, "");
}

#ifdef __linux__
// The filter alone, for root as well: no other limit stands before it here.
TEST(Seccomp, LeavesAProcessAlone) {
  if (!can_forbid_processes()) GTEST_SKIP() << "no seccomp here";
  const pid_t child = fork();
  if (child == 0) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !forbid_processes()) _exit(1);
    if (fork() >= 0) _exit(2);
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0) _exit(3);
    if (kill(getppid(), 0) == 0) _exit(4);
    if (kill(getpid(), 0) != 0) _exit(5);
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}
#endif

TEST(Sandbox, ReachesOnlyTheFilesThatItMay) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const TempDir dir;
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  dir.write("secret", {'x'});
  const std::string path = dir.path().string();
  Command command = shell("read line <" + path + "/secret; echo read $line >&3");
  EXPECT_NE(run(command).output, "read x\n");
  EXPECT_EQ(run(shell("echo /proc/[0-9]* >&3")).output, "/proc/[0-9]*\n");
  run(shell(": >" + path + "/new"));
  EXPECT_FALSE(std::filesystem::exists(path + "/new"));
  command.access.read.push_back(dir.path());
  EXPECT_EQ(run(command).output, "read x\n");
  command = shell(": >" + path + "/new");
  command.access.write.push_back(dir.path());
  run(command);
  EXPECT_TRUE(std::filesystem::exists(path + "/new"));
}

}  // namespace nn::grading
