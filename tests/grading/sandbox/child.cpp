#include "tests/grading/sandbox/child.h"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

#include "tests/grading/sandbox/descriptors.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/namespaces.h"
#include "tests/grading/sandbox/seccomp.h"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace nn::grading {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

// fork() without what the C library does at a fork: the grader has threads.
pid_t fork_again() {
#if defined(__linux__) && !defined(__s390x__)
  return static_cast<pid_t>(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0));
#else
  return fork();
#endif
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

// Straight from the kernel: the C library would wait for the threads that the grader has.
bool give_up_root() {
  if (geteuid() != 0 || getuid() != 0) return true;
#ifdef __linux__
  return syscall(SYS_setgroups, 0, nullptr) == 0 &&
         syscall(SYS_setresgid, kNobody, kNobody, kNobody) == 0 &&
         syscall(SYS_setresuid, kNobody, kNobody, kNobody) == 0;
#else
  return setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0;
#endif
}

// A program sees nothing but its directory, a tool all that Landlock lets it.
bool enter_directory(const Command& command) {
  if (chdir(command.directory.c_str()) != 0) return false;
  return command.role == Role::kTool || !can_isolate() || chroot(".") == 0;
}

// It does not outlive the grader. If that has ended before it said so, nobody reads the pipe.
void die_with_parent(const Descriptor& pipe_to_parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  pollfd parent{pipe_to_parent.get(), 0, 0};
  if (poll(&parent, 1, 0) > 0) _exit(1);
#endif
}

// Between fork and exec. Returns what could not be done.
const char* become(const Prepared& prepared) {
  const Command& command = prepared.command;
  for (const int number : {SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGCHLD, SIGXCPU, SIGXFSZ}) {
    signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  umask(022);
  die_with_parent(prepared.error.write);
  // What is open beside these closes at exec: see keep_only() below.
  for (int fd = 1; fd < 3; ++fd) dup2(prepared.null.get(), fd);
  dup2(prepared.input.read.get(), 0);
  if (dup2(prepared.output.write.get(), command.output_fd) < 0) return "open the pipe";
  if (!enter_directory(command)) return "enter its directory";
  if (!set_limits(command.limits)) return "set limits";
  if (!give_up_root()) return "become an ordinary user";
  if (command.role == Role::kProgram && !limit(RLIMIT_NPROC, 0)) return "forbid processes";
#ifdef __linux__
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "renounce new privileges";
#endif
  if (prepared.rules.get() >= 0 && !landlock_restrict_self(prepared.rules.get())) {
    return "enter Landlock";
  }
  if (can_filter() && !filter_system_calls(command.role)) return "filter system calls";
  execve(prepared.program.c_str(), prepared.argv.data(), prepared.environment.data());
  return "start the program";
}

[[noreturn]] void become_program(const Prepared& prepared) {
  const char* failed = become(prepared);
  [[maybe_unused]] const ssize_t n = write(prepared.error.write.get(), failed, std::strlen(failed));
  _exit(127);
}

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

}  // namespace

Prepared prepare(const Command& command) {
  const bool is_root = command.role == Role::kTool || can_isolate();
  Prepared prepared{command,
                    (is_root ? "" : command.directory.string()) + command.argv.at(0),
                    pointers(command.argv),
                    pointers(command.environment),
                    high(Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC))),
                    high(landlock_rules(command.access.read, command.access.write)),
                    make_pipe(),
                    make_pipe(),
                    make_pipe(),
                    make_pipe()};
  if (prepared.null.get() < 0) throw std::runtime_error("cannot open /dev/null");
  can_isolate();  // asked here for the first time, and not in the child
  return prepared;
}

void watch_program(const Prepared& prepared) {
  setsid();  // a group of its own, which can be killed as a whole
  keep_only({prepared.null.get(), prepared.rules.get(), prepared.input.read.get(),
             prepared.output.write.get(), prepared.error.write.get(), prepared.end.write.get()});
  die_with_parent(prepared.end.write);
  const pid_t program = fork_again();
  if (program == 0) become_program(prepared);
  Watched watched{-1, 0};
  rusage used{};
  if (program > 0) {
    while (wait4(program, &watched.status, 0, &used) < 0 && errno == EINTR) {
    }
  }
  watched.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  [[maybe_unused]] const ssize_t n = write(prepared.end.write.get(), &watched, sizeof watched);
  kill(0, SIGKILL);  // what the program left running in its group, and this
  _exit(0);
}

}  // namespace nn::grading
