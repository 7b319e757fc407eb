#include "tests/grading/sandbox/supervisor.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

#include "tests/grading/sandbox/namespaces.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

volatile sig_atomic_t worker = 0;    // the process that works
volatile sig_atomic_t received = 0;  // the signal that asked to stop

void stop(int number) {
  received = number;
  if (worker > 0) kill(static_cast<pid_t>(worker), SIGKILL);
}

fs::path make_directory() {
  std::string name = (fs::temp_directory_path() / "nn-grade-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  fs::permissions(name, fs::perms(0755));
  return fs::canonical(name);
}

// Ctrl-C reaches both processes of a terminal; only the supervisor is to act on it.
[[noreturn]] void become_worker(const std::function<int(const fs::path&)>& work,
                                const fs::path& directory, pid_t supervisor) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
  if (getppid() != supervisor) _exit(1);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) signal(number, SIG_IGN);
  mount_memory(directory);
  exit(work(directory));
}

}  // namespace

int supervise(const std::function<int(const fs::path&)>& work) {
  const fs::path directory = make_directory();
  const pid_t supervisor = getpid();
  struct sigaction action {};
  action.sa_handler = stop;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
  const pid_t child = fork();
  if (child == 0) become_worker(work, directory, supervisor);
  worker = child;
  if (received != 0 && child > 0) kill(child, SIGKILL);
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::error_code ignored;
  fs::remove_all(directory, ignored);
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (received != 0) return 128 + received;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace nn::grading
