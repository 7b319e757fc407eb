#include "tests/support/killed.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/ptrace.h>

namespace {

// Lets the child run to its next entry into the system or exit from it. False if it has ended.
bool step(pid_t child) {
  int status = 0;
  ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
  waitpid(child, &status, 0);
  return WIFSTOPPED(status);
}

// A process that waits to be led through `f`; -1 if it cannot be watched.
pid_t watched(const std::function<void()>& f) {
  const pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(1);
    raise(SIGSTOP);
    f();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSTOPPED(status) ? child : -1;
}

}  // namespace

bool killed_at(int moment, const std::function<void()>& f) {
  const pid_t child = watched(f);
  if (child < 0) return false;
  for (int i = 0; i < moment; ++i) {
    if (!step(child)) return false;
  }
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  return true;
}

bool can_kill() {
  return killed_at(1, [] { getppid(); });
}

#else

bool killed_at(int, const std::function<void()>&) { return false; }
bool can_kill() { return false; }

#endif
