#include "common/floats.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <new>
#include <numeric>

namespace {

// Sizes around the one from which on the memory comes in large pages.
TEST(Floats, HoldWhatIsWrittenIntoThem) {
  constexpr std::size_t kLargePage = (2u << 20) / sizeof(float);
  for (const std::size_t count :
       {std::size_t{1}, kLargePage - 1, kLargePage, kLargePage + 1, 5 * kLargePage + 3}) {
    const nn::Floats floats = nn::allocate_floats(count);
    std::iota(floats.get(), floats.get() + count, 0.0f);
    EXPECT_EQ(floats[0], 0.0f);
    EXPECT_EQ(floats[count - 1], static_cast<float>(count - 1));
  }
}

TEST(Floats, StartAtALargePageIfTheyFillOne) {
  const nn::Floats floats = nn::allocate_floats(10'000'000);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(floats.get()) % (2u << 20), 0u);
}

TEST(Floats, NoneAreAllowedAndTooManyAreRefused) {
  EXPECT_NE(nn::allocate_floats(0), nullptr);
  constexpr std::size_t kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
  EXPECT_THROW(nn::allocate_floats(kMost), std::bad_alloc);
}

}  // namespace
