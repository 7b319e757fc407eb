#include "common/machine/best_kernel.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "common/machine/blas.h"
#include "common/machine/kernel_needs.h"

namespace {

using nn::better_kernel;
using nn::VectorUnit;

constexpr const char* kConfig =
    "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH NO_AFFINITY MAX_THREADS=64";
constexpr VectorUnit kOld = {.avx2 = false, .avx512 = false};
constexpr VectorUnit kAvx2 = {.avx2 = true, .avx512 = false};
constexpr VectorUnit kAvx512 = {.avx2 = true, .avx512 = true};

TEST(BlasKernel, AsksForWhatTheProcessorCanRun) {
  EXPECT_EQ(better_kernel("Haswell", kConfig, kAvx512), "SkylakeX");
  EXPECT_EQ(better_kernel("Zen", kConfig, kAvx512), "SkylakeX");
  EXPECT_EQ(better_kernel("Prescott", kConfig, kAvx512), "SkylakeX");
  EXPECT_EQ(better_kernel("Sandybridge", kConfig, kAvx2), "Haswell");
}

TEST(BlasKernel, NeverForWhatItCannotRun) {
  EXPECT_EQ(better_kernel("Haswell", kConfig, kAvx2), "");
  EXPECT_EQ(better_kernel("Zen", kConfig, kAvx2), "");
  EXPECT_EQ(better_kernel("Prescott", kConfig, kOld), "");
}

TEST(BlasKernel, LeavesWhatIsGoodOrUnknown) {
  for (const char* kernel : {"SkylakeX", "Cooperlake", "SapphireRapids", "Zen7", "neoversen1"}) {
    EXPECT_EQ(better_kernel(kernel, kConfig, kAvx512), "") << kernel;
  }
}

TEST(BlasKernel, LeavesALibraryWithOneKernel) {
  EXPECT_EQ(better_kernel("Haswell", "OpenBLAS 0.3.21 NO_AFFINITY Haswell", kAvx512), "");
}

}  // namespace

TEST(BlasKernel, KnowsEachOldOneAndEachMiddling) {
  const char* config = "OpenBLAS 0.3 DYNAMIC_ARCH";
  for (const char* kernel :
       {"Prescott", "Core2", "Penryn", "Dunnington", "Atom", "Nehalem", "Sandybridge", "Opteron",
        "Barcelona", "Bobcat", "Bulldozer", "Piledriver", "Steamroller", "Generic"}) {
    EXPECT_EQ(better_kernel(kernel, config, {.avx2 = true, .avx512 = true}), "SkylakeX") << kernel;
    EXPECT_EQ(better_kernel(kernel, config, {.avx2 = true, .avx512 = false}), "Haswell") << kernel;
    EXPECT_EQ(better_kernel(kernel, config, {.avx2 = false, .avx512 = false}), "") << kernel;
  }
  for (const char* kernel : {"Haswell", "Zen", "Excavator"}) {
    EXPECT_EQ(better_kernel(kernel, config, {.avx2 = true, .avx512 = true}), "SkylakeX") << kernel;
    EXPECT_EQ(better_kernel(kernel, config, {.avx2 = true, .avx512 = false}), "") << kernel;
  }
}

#if defined(__x86_64__) && defined(__linux__)

namespace {

// A death test starts this program anew, which so gets an OpenBLAS with an old kernel, as if it did
// not know the processor. What it was started again with would list the tests, and end with 0.
void use_best_kernel_as(char* name) {
  unsetenv("OPENBLAS_CORETYPE");
  const VectorUnit unit = {.avx2 = nn::processor_has("AVX2"),
                           .avx512 = nn::processor_has("AVX-512")};
  if (better_kernel(nn::blas_kernel(), nn::blas_config(), unit).empty()) {
    std::fputs("no better one\n", stderr);
    _Exit(name == program_invocation_name ? 0 : 7);
  }
  if (std::freopen("/dev/null", "w", stdout) == nullptr) _Exit(9);
  char list[] = "--gtest_list_tests";
  char* argv[] = {name, list, nullptr};
  nn::use_best_kernel(argv);
  std::fputs("stayed\n", stderr);
  _Exit(7);
}

}  // namespace

class StartedAnew : public testing::Test {
 protected:
  StartedAnew() {
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    if (const char* now = getenv("OPENBLAS_CORETYPE")) before_ = now;
    setenv("OPENBLAS_CORETYPE", "Prescott", 1);
  }
  ~StartedAnew() override {
    before_.empty() ? unsetenv("OPENBLAS_CORETYPE")
                    : setenv("OPENBLAS_CORETYPE", before_.c_str(), 1);
  }

 private:
  std::string before_;
};

TEST_F(StartedAnew, WithTheBetterKernelWhereThereIsOne) {
  EXPECT_EXIT(use_best_kernel_as(program_invocation_name), testing::ExitedWithCode(0), "");
}

// A test may call run_program() with words of its own: no program can be started with them.
TEST_F(StartedAnew, ButNotWhereTheCommandLineIsNotMains) {
  char other[] = "lesson";
  EXPECT_EXIT(use_best_kernel_as(other), testing::ExitedWithCode(7), "stayed|no better one");
}

#endif
