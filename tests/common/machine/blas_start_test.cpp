#include "common/machine/blas_start.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "tests/support/checked.h"

TEST(StartBlas, SucceedsWhereNothingIsMissing) { EXPECT_NO_THROW(nn::start_blas()); }

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
