#include "common/machine/memory.h"

#include <sys/resource.h>

#include <cstdlib>  // defines __GLIBC__ where that is the C library

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace nn {

double peak_memory_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  constexpr double kUnit = 1.0;  // macOS counts bytes
#else
  constexpr double kUnit = 1024.0;  // Linux counts in units of 1024 bytes
#endif
  return static_cast<double>(usage.ru_maxrss) * kUnit / 1e6;
}

std::string memory_limit_note() {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return "";
  return " (ulimit -v allows " + std::to_string(limit.rlim_cur / 1'000'000) + " MB)";
}

void release_free_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace nn
