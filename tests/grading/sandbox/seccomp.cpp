#include "tests/grading/sandbox/seccomp.h"

#if defined(__linux__) && __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>) && \
    __has_include(<linux/audit.h>) && (defined(__x86_64__) || defined(__aarch64__))
#define NN_SECCOMP 1
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#endif

namespace nn::grading {

#ifdef NN_SECCOMP
namespace {

#ifdef __x86_64__
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#endif

constexpr unsigned kRefuse = SECCOMP_RET_ERRNO | EPERM;

// clone3 hides its flags from a filter; without it the C library falls back to clone.
constexpr std::array kForbidden = {
#ifdef SYS_fork
    SYS_fork,
    SYS_vfork,
#endif
    SYS_clone,
    435 /* clone3 */,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_socket,
    SYS_socketpair,
    SYS_shmget,
    SYS_msgget,
    SYS_semget,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    424 /* pidfd_send_signal */,
    434 /* pidfd_open */,
    SYS_unshare,
    SYS_setns,
    SYS_mount,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_add_key,
    SYS_keyctl,
    425 /* io_uring_setup */,
    SYS_memfd_create,
    SYS_sched_setscheduler,
    SYS_setpriority};

// Their first argument says who gets the signal: only the process itself may.
constexpr std::array kSignals = {SYS_kill, SYS_tkill, SYS_tgkill};

constexpr sock_filter load(std::size_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)};
}

constexpr sock_filter give(unsigned action) { return {BPF_RET | BPF_K, 0, 0, action}; }

// Skips `then` instructions if the loaded number is this one, and `otherwise` if not.
constexpr sock_filter if_equal(long number, unsigned char then, unsigned char otherwise) {
  return {BPF_JMP | BPF_JEQ | BPF_K, then, otherwise, static_cast<unsigned>(number)};
}

}  // namespace

bool can_forbid_processes() {
  return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;  // fails where the kernel has none
}

bool forbid_processes() {
  std::array<sock_filter, 16 + 2 * kForbidden.size() + 6 * kSignals.size()> code{};
  std::size_t size = 0;
  const auto add = [&](sock_filter instruction) { code[size++] = instruction; };

  add(load(offsetof(seccomp_data, arch)));
  add(if_equal(kArchitecture, 1, 0));
  add(give(SECCOMP_RET_KILL_PROCESS));  // the system calls of another architecture
  add(load(offsetof(seccomp_data, nr)));
#ifdef __x86_64__
  constexpr unsigned kX32 = 0x40000000;  // a second set of numbers for the same calls
  add({BPF_JMP | BPF_JGE | BPF_K, 0, 1, kX32});
  add(give(SECCOMP_RET_KILL_PROCESS));
#endif
  for (const long number : kForbidden) {
    add(if_equal(number, 0, 1));
    add(give(kRefuse));
  }
  // Little-endian: the low half of the argument comes first.
  for (const long number : kSignals) {
    add(if_equal(number, 0, 4));
    add(load(offsetof(seccomp_data, args)));
    add(if_equal(getpid(), 0, 1));
    add(give(SECCOMP_RET_ALLOW));
    add(give(kRefuse));
  }
  add(give(SECCOMP_RET_ALLOW));
  const sock_fprog program{static_cast<unsigned short>(size), code.data()};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

#else

bool can_forbid_processes() { return false; }

bool forbid_processes() { return false; }

#endif

}  // namespace nn::grading
