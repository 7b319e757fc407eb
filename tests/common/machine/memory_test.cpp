#include "common/machine/memory.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

#include "common/tensor/tensor.h"

TEST(Memory, PeakGrowsWithWhatIsHeld) {
  const double before = nn::peak_memory_mb();
  EXPECT_GT(before, 1.0) << "megabytes, not gigabytes";
  nn::Tensor t({100'000'000});  // 400 MB, once they are written
  std::ranges::fill(t.values(), 1.0f);
  EXPECT_GE(nn::peak_memory_mb(), 400.0) << "megabytes, not kilobytes";
  EXPECT_LT(nn::peak_memory_mb(), before + 500.0);
}

TEST(Memory, ReleasingLeavesLiveTensorsAlone) {
  nn::Tensor t({1000});
  t[999] = 4.0f;
  nn::release_free_memory();
  EXPECT_EQ(t[999], 4.0f);
}

TEST(Memory, SaysNothingWhereThereIsNoLimit) {
  const auto without_limit = [] {
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    const bool has_one = limit.rlim_cur != RLIM_INFINITY;
    limit = {RLIM_INFINITY, RLIM_INFINITY};  // where there is one, only root may raise it
    const bool is_there = has_one && setrlimit(RLIMIT_AS, &limit) != 0;
    std::fprintf(stderr, "note: '%s'", is_there ? "" : nn::memory_limit_note().c_str());
    _exit(0);
  };
  EXPECT_EXIT(without_limit(), testing::ExitedWithCode(0), "note: ''");
}

TEST(Memory, SaysWhatTheUserMayHave) {
  const auto with_limit = [] {
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = 90'500'000;
    setrlimit(RLIMIT_AS, &limit);
    std::fprintf(stderr, "%s", nn::memory_limit_note().c_str());
    _exit(0);
  };
  EXPECT_EXIT(with_limit(), testing::ExitedWithCode(0), "^ .ulimit -v allows 90 MB.$");
}

// The system keeps the same number elsewhere: VmHWM in /proc/self/status, in units of 1024 bytes.
TEST(Memory, PeakIsWhatTheSystemSays) {
  nn::Tensor t({60'000'000});  // 240 MB: a MB of 10^6 or 2^20 bytes makes 11 MB of difference
  std::ranges::fill(t.values(), 1.0f);
  std::ifstream status("/proc/self/status");
  double peak = 0;
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) peak = std::stod(line.substr(6)) * 1024 / 1e6;
  }
  if (peak == 0) GTEST_SKIP() << "no /proc here";
  EXPECT_NEAR(nn::peak_memory_mb(), peak, 0.005 * peak);
}
