#include "common/machine/kernel_needs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

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

// Each with all instructions that are older than what it needs.
TEST(KernelNeeds, KnowsEachKernel) {
  const std::pair<const char*, const char*> needs[] = {
      {"Katmai", "SSE"},       {"Coppermine", "SSE"},
      {"Northwood", "SSE2"},   {"Banias", "SSE2"},
      {"Prescott", "SSE3"},    {"Core2", "SSSE3"},
      {"Atom", "SSSE3"},       {"Nano", "SSSE3"},
      {"Penryn", "SSE4.1"},    {"Dunnington", "SSE4.1"},
      {"Nehalem", "SSE4.2"},   {"Sandybridge", "AVX"},
      {"Haswell", "AVX2"},     {"Zen", "AVX2"},
      {"SkylakeX", "AVX-512"}, {"Cooperlake", "AVX-512 BF16"}};
  const std::vector<std::string_view> ages = {"SSE",    "SSE2", "SSE3", "SSSE3",   "SSE4.1",
                                              "SSE4.2", "AVX",  "AVX2", "AVX-512", "AVX-512 BF16"};
  for (const auto& [kernel, need] : needs) {
    const auto first = std::ranges::find(ages, need);
    const auto is_older = [&](std::string_view i) { return std::ranges::find(ages, i) < first; };
    const auto is_enough = [&](std::string_view i) { return std::ranges::find(ages, i) <= first; };
    EXPECT_EQ(nn::missing_instructions(kernel, is_older), need) << kernel;
    EXPECT_EQ(nn::missing_instructions(kernel, is_enough), "") << kernel;
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
