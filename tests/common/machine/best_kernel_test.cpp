#include "common/machine/best_kernel.h"

#include <gtest/gtest.h>

#include "common/machine/blas.h"

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

TEST(BlasKernel, StaysWhereTheCommandLineIsNotMains) {
  char name[] = "lesson";
  char* argv[] = {name, nullptr};
  nn::use_best_kernel(argv);  // does return
  EXPECT_NE(nn::blas_config().find("OpenBLAS"), std::string::npos) << nn::blas_config();
}

}  // namespace

namespace nn {

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

}  // namespace nn
