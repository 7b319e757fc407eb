#include "common/machine/floats.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <limits>
#include <new>
#include <numeric>

#include "common/machine/memory.h"
#include "tests/support/checked.h"

namespace {

// Sizes around the one from which on the memory comes in large pages.
TEST(Floats, HoldWhatIsWrittenIntoThem) {
  constexpr std::size_t kLarge = (16u << 20) / sizeof(float);
  for (const std::size_t count : {std::size_t{1}, kLarge - 1, kLarge, kLarge + 1, 2 * kLarge + 3}) {
    const nn::Floats floats = nn::allocate_floats(count);
    std::iota(floats.get(), floats.get() + count, 0.0f);
    EXPECT_EQ(floats[0], 0.0f);
    EXPECT_EQ(floats[count - 1], static_cast<float>(count - 1));
  }
}

TEST(Floats, StartAtALargePageIfTheyFillMany) {
  const nn::Floats floats = nn::allocate_floats(10'000'000);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(floats.get()) % (2u << 20), 0u);
}

// The rows of a batch are written in whole lines of the cache: they must not begin within one.
TEST(Floats, ComeFromTheSystemFromSixteenMegabytesOn) {
  const auto mapped = [](std::size_t bytes) {
    return nn::allocate_floats(bytes / sizeof(float)).get_deleter().mapped_bytes;
  };
  for (const std::size_t bytes : {100'000u, 4'000'000u, 16'777'212u}) EXPECT_EQ(mapped(bytes), 0u);
  EXPECT_EQ(mapped(16'777'216u), 16'777'216u);
  EXPECT_EQ(mapped(16'777'220u), 16'777'216u + (2u << 20)) << "whole pages of 2 MB";
}

TEST(Floats, StartAtALineOfTheCache) {
  for (const std::size_t count : {1u, 5u, 100u, 784'000u}) {
    const nn::Floats floats = nn::allocate_floats(count);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(floats.get()) % 64, 0u) << count << " floats";
  }
}

// In a loop over batches, tensors of the same shapes come and go. If one does not fit where the
// last one was, holes stay behind, and the peak of lesson 4 grows by several MB.
TEST(Floats, FitWhereTheLastOnesWere) {
  if (kChecked) GTEST_SKIP() << "the checks keep memory that was given back";
  constexpr std::size_t kCount = 10'000;
  nn::Floats first = nn::allocate_floats(kCount);
  const nn::Floats behind = nn::allocate_floats(kCount);  // the hole cannot grow
  const auto place = reinterpret_cast<std::uintptr_t>(first.get());
  first.reset();
  const nn::Floats second = nn::allocate_floats(kCount);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(second.get()), place);
}

TEST(Floats, AreGivenBack) {
  constexpr std::size_t kCount = 10'000'000;  // 40 MB
  for (int i = 0; i < 20; ++i) {
    const nn::Floats floats = nn::allocate_floats(kCount);
    std::fill_n(floats.get(), kCount, 1.0f);
  }
  EXPECT_LT(nn::peak_memory_mb(), 400);
}

// How many MB of addresses this process has; 0 where the system does not tell.
double addresses_mb() {
  std::ifstream in("/proc/self/statm");
  double pages = 0;
  in >> pages;
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

TEST(Floats, OfAnySizeAreGivenBack) {
  if (kChecked) GTEST_SKIP() << "the checks keep memory that was given back";
  for (const std::size_t count :
       {std::size_t{2'500}, std::size_t{250'000}, std::size_t{5'000'000}}) {
    const double before = addresses_mb();
    for (std::size_t i = 0; i < 1'000'000'000 / count; ++i) nn::allocate_floats(count);  // 4 GB
    EXPECT_LT(addresses_mb() - before, 500) << count << " floats at a time";
  }
}

TEST(Floats, NoneAreAllowedAndTooManyAreRefused) {
  EXPECT_NE(nn::allocate_floats(0), nullptr);
  // More than half of all addresses; and so much that its bytes, counted, would begin again at 0.
  constexpr std::size_t kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
  EXPECT_THROW(nn::allocate_floats(kMost + 1), std::bad_alloc);
  EXPECT_THROW(nn::allocate_floats(kMost / 2), std::bad_alloc) << "what the system refuses";
  EXPECT_THROW(nn::allocate_floats(2 * kMost + 1), std::bad_alloc);
  EXPECT_THROW(nn::allocate_floats(std::numeric_limits<std::size_t>::max()), std::bad_alloc);
}

}  // namespace

TEST(Floats, ThatAreZeroAreZeroAgainInMemoryThatWasUsed) {
  for (const std::size_t count : {std::size_t{1}, std::size_t{1000}, std::size_t{5'000'000}}) {
    for (int round = 0; round < 3; ++round) {
      const nn::Floats floats = nn::allocate_zeros(count);
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(floats[i], 0.0f) << i << " of " << count;
      std::fill_n(floats.get(), count, 7.0f);
    }
  }
}
