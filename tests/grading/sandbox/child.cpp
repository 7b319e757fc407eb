#include "tests/grading/sandbox/child.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <string>

#include "tests/grading/sandbox/seccomp.h"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace nn::grading {
namespace {

constexpr int kHigh = 100;  // descriptors from here on collide with none that a child gets

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("cannot make a pipe");
  Pipe result{Descriptor(fcntl(ends[0], F_DUPFD_CLOEXEC, kHigh)),
              Descriptor(fcntl(ends[1], F_DUPFD_CLOEXEC, kHigh))};
  close(ends[0]);
  close(ends[1]);
  if (result.read.get() < 0 || result.write.get() < 0) {
    throw std::runtime_error("too many open files for a pipe");
  }
  return result;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

// The same open file under a descriptor that no child gets.
Descriptor high(const Descriptor& low) {
  return Descriptor(low.get() < 0 ? -1 : fcntl(low.get(), F_DUPFD_CLOEXEC, kHigh));
}

bool limit(int resource, rlim_t soft, rlim_t hard) {
  const rlimit limits{soft, hard};
  return setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &limits) == 0;
}

bool limit(int resource, rlim_t most) { return limit(resource, most, most); }

bool set_limits(const Limits& limits) {
  constexpr rlim_t kStack = 64 << 20;
  constexpr rlim_t kOpenFiles = 128;
  bool ok = limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1) &&
            limit(RLIMIT_FSIZE, limits.file) && limit(RLIMIT_CORE, 0) &&
            limit(RLIMIT_STACK, kStack) && limit(RLIMIT_NOFILE, kOpenFiles);
#ifdef __linux__  // macOS knows the limit, but refuses to set it
  ok = ok && limit(RLIMIT_AS, limits.memory);
#endif
  return ok;
}

// Every descriptor from 3 on closes at exec, whoever opened it.
void close_at_exec() {
#ifdef SYS_close_range
  constexpr unsigned kCloseAtExec = 4;
  if (syscall(SYS_close_range, 3u, ~0u, kCloseAtExec) == 0) return;
#endif
  const long most = std::min(sysconf(_SC_OPEN_MAX), 65536L);
  for (int fd = 3; fd < most; ++fd) fcntl(fd, F_SETFD, FD_CLOEXEC);
}

bool give_up_root() {
  if (geteuid() != 0) return true;
  return setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0;
}

// Between fork and exec. Returns what could not be done.
const char* become(const Prepared& prepared) {
  const Command& command = prepared.command;
  setsid();  // a group of its own, which can be killed as a whole
  for (const int number : {SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGCHLD, SIGXCPU, SIGXFSZ}) {
    signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  umask(022);
  for (int fd = 0; fd < 3; ++fd) dup2(prepared.null.get(), fd);
  close_at_exec();
  if (dup2(prepared.output.write.get(), command.output_fd) < 0) return "open the pipe";
  if (chdir(command.directory.c_str()) != 0) return "enter its directory";
  if (!set_limits(command.limits)) return "set limits";
  if (!give_up_root()) return "become an ordinary user";
  if (!command.may_fork && !limit(RLIMIT_NPROC, 0)) return "forbid processes";
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);  // it does not outlive the grader
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "renounce new privileges";
#endif
  if (prepared.rules.get() >= 0 && !landlock_restrict_self(prepared.rules.get())) {
    return "enter Landlock";
  }
  if (!command.may_fork && can_forbid_processes() && !forbid_processes()) {
    return "filter system calls";
  }
  execve(prepared.argv[0], prepared.argv.data(), prepared.environment.data());
  return "start the program";
}

}  // namespace

Prepared prepare(const Command& command) {
  Prepared prepared{command,
                    pointers(command.argv),
                    pointers(command.environment),
                    high(Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC))),
                    high(landlock_rules(command.access.read, command.access.write)),
                    make_pipe(),
                    make_pipe()};
  if (prepared.null.get() < 0) throw std::runtime_error("cannot open /dev/null");
  return prepared;
}

void become_child(const Prepared& prepared) {
  const char* failed = become(prepared);
  [[maybe_unused]] const ssize_t n = write(prepared.error.write.get(), failed, std::strlen(failed));
  _exit(127);
}

}  // namespace nn::grading
