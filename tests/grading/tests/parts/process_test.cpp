// What the sandbox and the supervisor are made of, each by itself: no other wall stands before it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#endif

#include "tests/grading/sandbox/descriptors.h"
#include "tests/grading/sandbox/seccomp.h"
#include "tests/grading/sandbox/supervisor.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

// The exit status of a process of its own.
int status_of_process(const std::function<int()>& f) {
  const pid_t child = fork();
  if (child == 0) _exit(f());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

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

#ifdef __linux__
// The filter alone, for root as well: no other limit stands before it here.
TEST(Seccomp, LetsAProgramDoWhatAFunctionNeedsAndNoMore) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  const TempDir dir;
  dir.write("file", {'x'});
  const std::string file = (dir.path() / "file").string();
  const std::string other = (dir.path() / "other").string();
  const int failed = status_of_process([&] {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !filter_system_calls(Role::kProgram)) {
      return 1;
    }
    rlimit limit{};
    if (fork() >= 0) return 2;
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0) return 3;
    if (kill(getppid(), 0) == 0) return 4;
    if (kill(getpid(), 0) != 0) return 5;
    if (chmod(file.c_str(), 0) == 0 || utimensat(AT_FDCWD, file.c_str(), nullptr, 0) == 0) return 6;
    if (setxattr(file.c_str(), "user.x", "y", 1, 0) == 0) return 7;
    if (prlimit(getppid(), RLIMIT_CPU, nullptr, &limit) == 0) return 8;
    if (prlimit(0, RLIMIT_CPU, nullptr, &limit) != 0) return 9;
    if (rename(file.c_str(), other.c_str()) == 0 || unlink(file.c_str()) == 0) return 10;
    if (mkdir(other.c_str(), 0700) == 0 || link(file.c_str(), other.c_str()) == 0) return 11;
    if (syscall(SYS_shmget, 1, 4096, 0666 | IPC_CREAT) >= 0) return 12;
    if (syscall(SYS_mq_open, "x", O_CREAT | O_RDWR, 0600, nullptr) >= 0) return 13;
    if (syscall(SYS_memfd_create, "x", 0) >= 0 || prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0)
      return 14;
    if (syscall(SYS_ptrace, 16, getppid(), 0, 0) == 0) return 15;
    char page = 0;
    if (syscall(SYS_mincore, &page, 1, &page) == 0 || errno != EPERM) return 16;
    return 0;
  });
  EXPECT_EQ(failed, 0) << "the step that it came to";
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
