#include "tests/grading/sandbox/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#ifdef __linux__
#include <sys/syscall.h>
#endif

namespace nn::grading {
namespace {

constexpr int kHigh = 100;  // descriptors from here on collide with none that a child gets

// The last descriptor that can be open.
unsigned last_descriptor() {
  return static_cast<unsigned>(std::min(sysconf(_SC_OPEN_MAX), 65536L));
}

void close_between(unsigned first, unsigned last) {
  if (first > last) return;
#ifdef SYS_close_range
  if (syscall(SYS_close_range, first, last, 0) == 0) return;
#endif
  for (unsigned fd = first; fd <= std::min(last, last_descriptor()); ++fd) {
    close(static_cast<int>(fd));
  }
}

}  // namespace

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

Descriptor high(const Descriptor& low) {
  return Descriptor(low.get() < 0 ? -1 : fcntl(low.get(), F_DUPFD_CLOEXEC, kHigh));
}

void keep_only(std::array<int, 6> kept) {
  std::ranges::sort(kept);
  unsigned from = 3;
  for (const int fd : kept) {
    if (fd < 3) continue;
    close_between(from, static_cast<unsigned>(fd) - 1);
    from = static_cast<unsigned>(fd) + 1;
  }
  close_between(from, ~0u);
}

}  // namespace nn::grading
