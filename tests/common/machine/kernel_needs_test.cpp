#include "common/machine/kernel_needs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace {

// What is missing on a processor that has only these instructions.
std::string_view missing(std::string_view kernel, std::initializer_list<std::string_view> known) {
  return nn::missing_instructions(kernel, [&](std::string_view instructions) {
    return std::ranges::find(known, instructions) != known.end();
  });
}

}  // namespace

TEST(KernelNeeds, NamesWhatIsMissing) {
  EXPECT_EQ(missing("SkylakeX", {"SSE2", "AVX", "AVX2"}), "AVX-512");
  EXPECT_EQ(missing("Haswell", {"SSE2", "AVX"}), "AVX2");
  EXPECT_EQ(missing("Zen", {"SSE2", "AVX"}), "AVX2");
  EXPECT_EQ(missing("Sandybridge", {"SSE2"}), "AVX");
  EXPECT_EQ(missing("Cooperlake", {"AVX2", "AVX-512"}), "AVX-512 BF16");
  EXPECT_EQ(missing("SapphireRapids", {"AVX2", "AVX-512"}), "AVX-512 BF16");
}

TEST(KernelNeeds, KnowsWhatNewerProcessorsGaveUp) {
  for (const char* kernel : {"Bulldozer", "Piledriver", "Steamroller", "Excavator"}) {
    EXPECT_EQ(missing(kernel, {"AVX", "AVX2", "AVX-512"}), "FMA4") << kernel;
    EXPECT_EQ(missing(kernel, {"AVX", "FMA4"}), "") << kernel;
  }
  for (const char* kernel : {"Athlon", "Opteron", "Opteron_SSE3"}) {
    EXPECT_EQ(missing(kernel, {"SSE2", "AVX2"}), "3DNow!") << kernel;
  }
}

TEST(KernelNeeds, LeavesWhatCanRunOrIsNotKnown) {
  EXPECT_EQ(missing("SkylakeX", {"AVX-512"}), "");
  EXPECT_EQ(missing("Haswell", {"AVX2"}), "");
  EXPECT_EQ(missing("Nehalem", {"SSE4.2"}), "");
  EXPECT_EQ(missing("neoversen1", {}), "");
}

TEST(KernelNeeds, TheKernelOfThisTestRuns) { EXPECT_NO_THROW(nn::require_kernel_that_runs()); }

TEST(KernelNeeds, WhatIsUnknownIsThere) { EXPECT_TRUE(nn::processor_has("instructions of later")); }
