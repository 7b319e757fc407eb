#include "tests/grading/sandbox/seccomp.h"

#if defined(__linux__) && __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>) && \
    __has_include(<linux/audit.h>) && (defined(__x86_64__) || defined(__aarch64__))
#define NN_SECCOMP 1
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <span>

#include "tests/grading/sandbox/system_calls.h"
#endif

namespace nn::grading {

#ifdef NN_SECCOMP
namespace {

// Their first argument names a process, and only the caller itself may be named: by its number, or
// by 0 where that means the caller.
constexpr long kSignals[] = {SYS_kill, SYS_tkill, SYS_tgkill};
constexpr long kLimits[] = {SYS_prlimit64};

constexpr std::size_t kMost = 512;

// Two instructions for each call, and some for the rest.
static_assert([] {
  std::size_t calls = std::size(kTools);
  for (const std::span<const long> some : kEveryone) calls += some.size();
  return 2 * calls + 64 < kMost;
}());

// A filter that is put together without allocating: between fork and exec nothing else will do.
class Filter {
 public:
  void load(std::size_t offset) {
    add({BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)});
  }
  void give(unsigned action) { add({BPF_RET | BPF_K, 0, 0, action}); }
  // Skips so many of the following instructions if the loaded number is this one, or is not.
  void if_equal(long number, unsigned char then, unsigned char otherwise) {
    add({BPF_JMP | BPF_JEQ | BPF_K, then, otherwise, static_cast<unsigned>(number)});
  }
  void if_at_least(unsigned number, unsigned char then, unsigned char otherwise) {
    add({BPF_JMP | BPF_JGE | BPF_K, then, otherwise, number});
  }
  void allow(std::span<const long> calls) {
    for (const long call : calls) {
      if_equal(call, 0, 1);
      give(SECCOMP_RET_ALLOW);
    }
  }
  // Allows calls whose first argument is this. Little-endian: the low half comes first.
  void allow_for(std::span<const long> calls, long first_argument) {
    for (const long call : calls) {
      if_equal(call, 0, 4);
      load(offsetof(seccomp_data, args));
      if_equal(first_argument, 0, 1);
      give(SECCOMP_RET_ALLOW);
      give(SECCOMP_RET_ERRNO | EPERM);
    }
  }
  bool install() const {
    const sock_fprog program{static_cast<unsigned short>(size_),
                             const_cast<sock_filter*>(code_.data())};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
  }

 private:
  void add(sock_filter instruction) { code_[size_++] = instruction; }

  std::array<sock_filter, kMost> code_{};
  std::size_t size_ = 0;
};

}  // namespace

bool can_filter() {
  return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;  // fails where the kernel has none
}

bool filter_system_calls(Role role) {
  Filter filter;
  filter.load(offsetof(seccomp_data, arch));
  filter.if_equal(kArchitecture, 1, 0);
  filter.give(SECCOMP_RET_KILL_PROCESS);  // the system calls of another architecture
  filter.load(offsetof(seccomp_data, nr));
#ifdef __x86_64__
  constexpr unsigned kX32 = 0x40000000;  // a second set of numbers for the same calls
  filter.if_at_least(kX32, 0, 1);
  filter.give(SECCOMP_RET_KILL_PROCESS);
#endif
  for (const std::span<const long> calls : kEveryone) filter.allow(calls);
  if (role == Role::kTool) filter.allow(kTools);
  filter.allow_for(kSignals, getpid());
  filter.allow_for(kLimits, 0);
  // Its flags are out of a filter's sight; without it the C library falls back to clone.
  filter.if_equal(kClone3, 0, 1);
  filter.give(SECCOMP_RET_ERRNO | ENOSYS);
  filter.give(SECCOMP_RET_ERRNO | EPERM);
  return filter.install();
}

#else

bool can_filter() { return false; }

bool filter_system_calls(Role) { return false; }

#endif

}  // namespace nn::grading
