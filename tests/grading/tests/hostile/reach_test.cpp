// Attacks by the program while it runs: it reaches for other processes, files, variables.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/namespaces.h"
#include "tests/grading/tests/hostile/attack.h"

namespace nn::grading {
namespace {

const std::string kNothing = "wrong at [0, 0]: got 0";

// Throws the name of the first call of the list that succeeds.
std::string none_of(const std::string& calls) {
  return "  std::string done;\n  const auto check = [&](const char* name, long result) {\n"
         "    if (result >= 0) done += std::string(name) + ' ';\n  };\n" +
         calls + "  if (!done.empty()) throw std::runtime_error(\"could: \" + done);\n";
}

}  // namespace

TEST(Hostile, StartsThreadsAndProcesses) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  expect_nothing(
      {{"a thread", "tried to start a thread", "  std::thread([] {}).join();"},
       {"a daemon", kNothing,
        none_of(
            "  check(\"fork\", fork());\n  check(\"vfork\", syscall(SYS_vfork));\n"
            "  pid_t pid;\n  char* none[] = {nullptr};\n"
            "  check(\"spawn\", -posix_spawn(&pid, \"/bin/sh\", nullptr, nullptr, none, none));\n"
            "  check(\"exec\", execve(\"/bin/sh\", none, none));\n"
            "  check(\"clone3\", syscall(435, nullptr, 0));\n"
            "  check(\"unshare\", syscall(SYS_unshare, 0x10000000));\n")},
       {"outlives the grader", kNothing,
        none_of("  check(\"prctl\", prctl(PR_SET_PDEATHSIG, 0));\n")},
       {"starts itself again", "ended early, with exit status 2 and no result",
        "  static char path[] = \"/program\", one[] = \"OPENBLAS_NUM_THREADS=1\";\n"
        "  char* argv[] = {path, nullptr};\n  char* environment[] = {one, nullptr};\n"
        "  execve(path, argv, environment);"}});
}

TEST(Hostile, ReachesForOtherProcesses) {
  if (!can_filter()) GTEST_SKIP() << "no seccomp here";
  expect_nothing(
      {{"signals", kNothing,
        none_of("  check(\"parent\", kill(getppid(), SIGKILL));\n"
                "  check(\"group\", kill(0, 0));\n  check(\"all\", kill(-1, SIGKILL));\n"
                "  for (int pid = 1; pid < 40000; ++pid) {\n"
                "    if (pid != getpid()) check(\"pid\", kill(pid, 0));\n  }\n")},
       {"limits of others", kNothing,
        none_of("  rlimit most{1, 1};\n  for (int pid = 1; pid < 40000; ++pid) {\n"
                "    if (pid != getpid()) check(\"prlimit\", prlimit(pid, RLIMIT_CPU, &most, "
                "&most));\n  }\n")},
       {"memory of others", kNothing,
        none_of("  check(\"ptrace\", ptrace(PTRACE_ATTACH, getppid(), 0, 0));\n"
                "  check(\"mem\", open(\"/proc/1/mem\", O_RDWR));\n"
                "  check(\"readv\", syscall(SYS_process_vm_readv, getppid(), 0, 0, 0, 0, 0));\n"
                "  check(\"pidfd\", syscall(434, getppid(), 0));\n")},
       {"queues and shared memory", kNothing,
        none_of("  check(\"shmget\", syscall(SYS_shmget, 1, 4096, 01666));\n"
                "  check(\"msgget\", syscall(SYS_msgget, 1, 01666));\n"
                "  check(\"semget\", syscall(SYS_semget, 1, 1, 01666));\n"
                "  check(\"mq_open\", syscall(SYS_mq_open, \"x\", O_CREAT | O_RDWR, 0666, 0));\n"
                "  check(\"memfd\", syscall(SYS_memfd_create, \"x\", 0));\n"
                "  check(\"key\", syscall(SYS_add_key, \"user\", \"x\", \"y\", 1, -4));\n"
                "  check(\"socket\", socket(AF_UNIX, SOCK_STREAM, 0));\n"
                "  check(\"inet\", socket(AF_INET, SOCK_STREAM, 0));\n"
                "  check(\"pair\", syscall(SYS_socketpair, 1, 1, 0, 0));\n"
                "  check(\"uring\", syscall(425, 1, 0));\n")},
       {"pages in memory", kNothing,
        none_of("  unsigned char page = 0;\n  void* at = reinterpret_cast<void*>("
                "reinterpret_cast<unsigned long>(&std::abort) & ~4095ul);\n"
                "  check(\"mincore\", syscall(SYS_mincore, at, 1, &page));\n"
                "  check(\"cachestat\", syscall(451, 0, 0, 0, 0));\n"
                "  check(\"fadvise\", syscall(SYS_fadvise64, 0, 0, 0, 4));\n")}});
}

TEST(Hostile, ReachesForFiles) {
  if (!can_filter() || landlock_version() == 0) GTEST_SKIP() << "no seccomp or no Landlock here";
  const std::string source = "\"" + (root() / kLinear).string() + "\"";
  const std::string object =
      "\"" + (workshop().directory() / "all/objects/lesson02_linear/linear.o").string() + "\"";
  std::vector<Attack> attacks = {
      {"reads", kNothing,
       none_of("  for (const char* file : {" + source + ", " + object +
               ", \"/etc/passwd\", \"/proc/self/maps\", \"/proc/1/cmdline\", \"/tmp\"}) {\n"
               "    check(file, open(file, O_RDONLY));\n  }\n")},
      {"changes", kNothing,
       none_of(
           "  for (const char* file : {" + source + ", " + object +
           ", \"/program\", \"/lib\", \"/\"}) {\n"
           "    check(\"chmod\", chmod(file, 0));\n"
           "    check(\"chown\", chown(file, getuid(), getgid()));\n"
           "    check(\"utime\", utimensat(AT_FDCWD, file, nullptr, 0));\n"
           "    check(\"xattr\", setxattr(file, \"user.x\", \"y\", 1, 0));\n"
           "    check(\"unlink\", unlink(file));\n    check(\"truncate\", truncate(file, 0));\n"
           "    check(\"rename\", rename(file, \"/x\"));\n    check(\"link\", link(file, "
           "\"/x\"));\n"
           "    check(\"open\", open(file, O_WRONLY));\n  }\n"
           "  check(\"fchmod\", fchmod(open(\"/program\", O_RDONLY), 0));\n"
           "  check(\"mkdir\", mkdir(\"/x\", 0777));\n  check(\"chroot\", chroot(\"/lib\"));\n")}};
  if (can_isolate()) {
    attacks.push_back(
        {"asks which there are", kNothing,
         none_of("  for (const char* file : {" + source + ", " + object +
                 ", \"/etc\", \"/proc/self\", \"/home\"}) {\n    struct stat s;\n"
                 "    check(file, stat(file, &s));\n    check(file, access(file, F_OK));\n"
                 "  }\n")});
  }
  expect_nothing(attacks);
}

TEST(Hostile, LooksForVariables) {
  setenv("LD_PRELOAD", "/no/such/library.so", 1);
  setenv("GIVEN_SEED", "7", 1);
  expect_nothing(
      {{"asks", "threw: OPENBLAS_NUM_THREADS=1 LD_LIBRARY_PATH=",
        "  std::string names;\n"
        "  for (char** v = environ; *v != nullptr; ++v) names += std::string(*v) + \" \";\n"
        "  if (names.size() > 200) std::abort();\n  throw std::runtime_error(names);"}});
  unsetenv("LD_PRELOAD");
  unsetenv("GIVEN_SEED");
}

}  // namespace nn::grading
