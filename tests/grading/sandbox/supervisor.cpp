#include "tests/grading/sandbox/supervisor.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "tests/grading/sandbox/descriptors.h"
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

constexpr std::string_view kName = "nn-grade-";

// A directory of ours, which is nobody else's as long as this is open; -1 if someone works there.
Descriptor locked(const fs::path& directory) {
  Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat status {};
  const bool is_free = flock(opened.get(), LOCK_EX | LOCK_NB) == 0 &&
                       fstat(opened.get(), &status) == 0 && status.st_uid == geteuid();
  return is_free ? std::move(opened) : Descriptor();
}

// What graders left behind that were killed together with their supervisors. Not what is new: its
// maker may be about to lock it.
void clear_abandoned(const fs::path& above) {
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(above, error)) {
    if (!entry.path().filename().string().starts_with(kName)) continue;
    if (fs::last_write_time(entry.path(), error) > long_ago || error) continue;
    if (locked(entry.path()).get() >= 0) fs::remove_all(entry.path(), error);
  }
}

fs::path make_directory() {
  const fs::path above = fs::temp_directory_path();
  clear_abandoned(above);
  std::string name = (above / (std::string(kName) + "XXXXXX")).string();
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
  const Descriptor lock = locked(directory);
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
