#include "tests/grading/sandbox/namespaces.h"

#include <unistd.h>

#ifdef __linux__
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <string>

#include "tests/grading/sandbox/descriptors.h"
#endif

namespace nn::grading {

#ifdef __linux__
namespace {

// Root needs no user namespace to make the others, and has another way to become nobody.
int kinds() { return CLONE_NEWPID | (geteuid() == 0 ? 0 : CLONE_NEWUSER); }

pid_t clone_process(int flags) {
#ifdef __s390x__
  return static_cast<pid_t>(syscall(SYS_clone, nullptr, flags | SIGCHLD, nullptr, nullptr, 0));
#else
  return static_cast<pid_t>(syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, 0));
#endif
}

bool try_to_isolate() {
  const pid_t child = clone_process(kinds());
  if (child == 0) _exit(0);
  return child > 0 && waitpid(child, nullptr, 0) == child;
}

bool write_to(const char* file, const std::string& text) {
  const Descriptor opened(open(file, O_WRONLY | O_CLOEXEC));
  return write(opened.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// In a new user namespace, the user keeps their number.
bool enter_user_namespace() {
  const std::string user = std::to_string(geteuid());
  const std::string group = std::to_string(getegid());
  return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_to("/proc/self/setgroups", "deny") &&
         write_to("/proc/self/uid_map", user + ' ' + user + " 1") &&
         write_to("/proc/self/gid_map", group + ' ' + group + " 1");
}

bool mount_here(const std::filesystem::path& directory) {
  const bool is_ours = geteuid() == 0 ? unshare(CLONE_NEWNS) == 0 : enter_user_namespace();
  return is_ours && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("tmpfs", directory.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755") == 0;
}

}  // namespace

bool can_isolate() {
  static const bool can = try_to_isolate();
  return can;
}

pid_t start_process() { return clone_process(can_isolate() ? kinds() : 0); }

// A trial first, in a process of its own: half of it done could not be taken back.
bool mount_memory(const std::filesystem::path& directory) {
  const pid_t trial = fork();
  if (trial == 0) _exit(mount_here(directory) ? 0 : 1);
  int status = 1;
  if (trial < 0 || waitpid(trial, &status, 0) != trial || status != 0) return false;
  return mount_here(directory);
}

#else

bool can_isolate() { return false; }

pid_t start_process() { return fork(); }

bool mount_memory(const std::filesystem::path&) { return false; }

#endif

}  // namespace nn::grading
