#include "tests/grading/sandbox/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#endif

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/seccomp.h"
#include "tests/grading/sandbox/supervisor.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

using How = Ended::How;

// Runs a line of shell whose descriptor 3 is the pipe.
Command shell(const std::string& line, const std::string& input = "") {
  return {Role::kTool,
          {"/bin/sh", "-c", line},
          {"ONLY=this"},
          "/",
          input,
          3,
          {20, 2, std::size_t{1} << 30, 0, 300000},
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
  Command sleeper = shell("exec sleep 10");
  sleeper.limits.wall_seconds = 0.3;
  EXPECT_EQ(run(sleeper).how, How::kWallTime);
  EXPECT_EQ(run(shell("while :; do echo much; done >&3")).how, How::kTooMuchOutput);
  Command nothing = shell("");
  nothing.argv[0] = "/no/such/program";
  ended = run(nothing);
  EXPECT_EQ(ended.how, How::kNotStarted);
  EXPECT_EQ(ended.output, "could not start the program");
}

TEST(Sandbox, PassesTheInputOn) {
  const std::string much(200000, 'x');
  EXPECT_EQ(run(shell("exec cat >&3", much)).output, much);
  EXPECT_EQ(run(shell("exec cat >&3")).output, "");
  EXPECT_EQ(run(shell("echo enough >&3", much)).output, "enough\n") << "nobody reads the input";
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
  const std::string told = run(shell("env >&3")).output;
  unsetenv("GTEST_FILTER");
  EXPECT_TRUE(contains(told, "ONLY=this\n"));
  EXPECT_FALSE(contains(told, "GTEST_FILTER"));
  const std::string descriptor = std::to_string(open_file.get());
  EXPECT_NE(run(shell(": >&" + descriptor)).number, 0) << "descriptor " << descriptor << " is open";
}

TEST(Sandbox, EndsWhatIsLeftRunning) {
  const TempDir dir;
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  const std::string file = (dir.path() / "ticks").string();
  Command command = shell("(while :; do echo . >>" + file + "; sleep 0.05; done) & sleep 0.2");
  command.limits.file = 1 << 20;
  command.access.write.push_back(dir.path());
  ASSERT_EQ(run(command).how, How::kExited);
  const auto size = std::filesystem::file_size(file);
  usleep(200000);
  EXPECT_EQ(std::filesystem::file_size(file), size) << "it still writes";
}

#ifdef __linux__
// The filter alone, for root as well: no other limit stands before it here.
TEST(Seccomp, LetsAProgramDoWhatAFunctionNeedsAndNoMore) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  const TempDir dir;
  dir.write("file", {'x'});
  const std::string file = (dir.path() / "file").string();
  const std::string other = (dir.path() / "other").string();
  const pid_t child = fork();
  if (child == 0) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !filter_system_calls(Role::kProgram)) {
      _exit(1);
    }
    rlimit limit{};
    if (fork() >= 0) _exit(2);
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0) _exit(3);
    if (kill(getppid(), 0) == 0) _exit(4);
    if (kill(getpid(), 0) != 0) _exit(5);
    if (chmod(file.c_str(), 0) == 0 || utimensat(AT_FDCWD, file.c_str(), nullptr, 0) == 0) _exit(6);
    if (setxattr(file.c_str(), "user.x", "y", 1, 0) == 0) _exit(7);
    if (prlimit(getppid(), RLIMIT_CPU, nullptr, &limit) == 0) _exit(8);
    if (prlimit(0, RLIMIT_CPU, nullptr, &limit) != 0) _exit(9);
    if (rename(file.c_str(), other.c_str()) == 0 || unlink(file.c_str()) == 0) _exit(10);
    if (mkdir(other.c_str(), 0700) == 0 || link(file.c_str(), other.c_str()) == 0) _exit(11);
    if (syscall(SYS_shmget, 1, 4096, 0666 | IPC_CREAT) >= 0) _exit(12);
    if (syscall(SYS_mq_open, "x", O_CREAT | O_RDWR, 0600, nullptr) >= 0) _exit(13);
    if (syscall(SYS_memfd_create, "x", 0) >= 0 || prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0)
      _exit(14);
    if (syscall(SYS_ptrace, 16, getppid(), 0, 0) == 0) _exit(15);
    char page = 0;
    if (syscall(SYS_mincore, &page, 1, &page) == 0 || errno != EPERM) _exit(16);
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}
#endif

TEST(Supervisor, ClearsUpHoweverTheWorkEnds) {
  const TempDir dir;
  const std::string told = (dir.path() / "told").string();
  const auto work = [&](const std::string& how) {
    return supervise([&, how](const std::filesystem::path& directory) {
      write_text(directory / "file", "x");
      write_text(told, directory.string());
      if (how == "kill") kill(getpid(), SIGKILL);
      return 3;
    });
  };
  EXPECT_EQ(work("return"), 3);
  EXPECT_FALSE(std::filesystem::exists(read_text(told)));
  EXPECT_EQ(work("kill"), 128 + SIGKILL);
  EXPECT_FALSE(std::filesystem::exists(read_text(told)));
}

TEST(Sandbox, ReachesOnlyTheFilesThatItMay) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const TempDir dir;
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  dir.write("secret", {'x'});
  const std::string path = dir.path().string();
  Command command = shell("read line <" + path + "/secret; echo read $line >&3");
  EXPECT_NE(run(command).output, "read x\n");
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
