#include "common/machine/blas_start.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "tests/support/checked.h"

TEST(StartBlas, SucceedsWhereNothingIsMissing) { EXPECT_NO_THROW(nn::start_blas()); }

// It tries whether memory can be had, and gives it back: 128 MB for each thread.
TEST(StartBlas, KeepsNothingOfItsTrials) {
  const auto pages = [] {
    std::ifstream in("/proc/self/statm");
    double all = 0;
    in >> all;
    return all;
  };
  nn::start_blas();
  const double before = pages();
  for (int i = 0; i < 10; ++i) nn::start_blas();
  EXPECT_LT((pages() - before) * static_cast<double>(sysconf(_SC_PAGESIZE)), 500e6);
}

namespace {

// With so little that OpenBLAS would ask for its buffer again and again.
void start_without_memory() {
  rlimit limit{};
  getrlimit(RLIMIT_AS, &limit);
  limit.rlim_cur = 80'000'000;
  setrlimit(RLIMIT_AS, &limit);
  try {
    nn::start_blas();
  } catch (const std::runtime_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    _exit(1);
  }
  _exit(0);
}

}  // namespace

TEST(StartBlas, SaysThatMemoryIsMissingAndDoesNotWaitForIt) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  EXPECT_EXIT(start_without_memory(), testing::ExitedWithCode(1),
              "not enough memory for OpenBLAS.*ulimit -v allows 80 MB.*OPENBLAS_NUM_THREADS=1");
}
