#include "common/tensor/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

#include "tests/support/oracle.h"

using nn::Generator;
using nn::Tensor;

TEST(Generator, GivesTheSameNumbersForTheSameSeed) {
  Generator a(7);
  Generator b(7);
  Generator c(8);
  const Tensor first = nn::randn({5, 3}, a);
  EXPECT_EQ(first, nn::randn({5, 3}, b));
  EXPECT_FALSE(first == nn::randn({5, 3}, c)) << "another seed must give other numbers";
  EXPECT_FALSE(first == nn::randn({5, 3}, a)) << "a second draw must go on, not start again";
}

// The standard fixes std::mt19937 to the bit. These numbers come from a Mersenne twister,
// Box-Muller and Fisher-Yates written separately in Python.
TEST(Generator, GivesTheSameNumbersWithEveryCompiler) {
  Generator normals(1);
  EXPECT_FLOAT_EQ(normals.normal(), 1.32237868f);
  EXPECT_FLOAT_EQ(normals.normal(), 0.738360667f);
  Generator numbers(1);
  const std::vector<std::size_t> want = {7, 2, 1, 4, 6, 0, 3, 5};
  EXPECT_EQ(nn::permutation(8, numbers), want);
}

TEST(Generator, NormalHasMeanZeroAndDeviationOne) {
  Generator generator(3);
  constexpr int kDraws = 200'000;
  double sum = 0;
  double squares = 0;
  int beyond_two = 0;
  for (int i = 0; i < kDraws; ++i) {
    const double z = static_cast<double>(generator.normal());
    sum += z;
    squares += z * z;
    if (std::abs(z) > 2) ++beyond_two;
  }
  // Within five standard errors: 1/sqrt(n), sqrt(2/n), and that of a share of 4.55%.
  EXPECT_NEAR(sum / kDraws, 0.0, 5.0 / std::sqrt(kDraws));
  EXPECT_NEAR(squares / kDraws, 1.0, 5.0 * std::sqrt(2.0 / kDraws));
  EXPECT_NEAR(static_cast<double>(beyond_two) / kDraws, 0.0455, 5.0 * std::sqrt(0.0434 / kDraws));
}

TEST(Generator, BelowIsUniform) {
  Generator generator(4);
  std::array<int, 7> counts{};
  constexpr int kDraws = 70'000;
  for (int i = 0; i < kDraws; ++i) ++counts.at(generator.below(7));
  for (const int count : counts) EXPECT_NEAR(count, kDraws / 7, 5 * std::sqrt(kDraws / 7.0));
}

TEST(Generator, BelowRefusesWhatItCannotDraw) {
  Generator generator(4);
  EXPECT_EQ(generator.below(1), 0u);
  EXPECT_THROW(generator.below(0), std::invalid_argument);
  constexpr std::size_t kMost32 = 0xffffffff;
  EXPECT_LT(generator.below(kMost32), kMost32);
  if (std::numeric_limits<std::size_t>::max() == kMost32) return;  // there is no more on 32 bits
  EXPECT_LT(generator.below(kMost32 + 1), kMost32 + 1);
  EXPECT_THROW(generator.below(kMost32 + 2), std::invalid_argument);
}

TEST(Permutation, HoldsEveryNumberOnce) {
  Generator generator(9);
  for (const std::size_t n : {0, 1, 2, 1000}) {
    std::vector<std::size_t> order = nn::permutation(n, generator);
    ASSERT_EQ(order.size(), n);
    std::ranges::sort(order);
    for (std::size_t i = 0; i < n; ++i) EXPECT_EQ(order[i], i);
  }
}

TEST(Permutation, PutsEveryNumberEverywhere) {
  // Each of 5 numbers in each of 5 places about a fifth of the time.
  Generator generator(10);
  constexpr int kDraws = 20'000;
  std::array<std::array<int, 5>, 5> counts{};
  for (int i = 0; i < kDraws; ++i) {
    const std::vector<std::size_t> order = nn::permutation(5, generator);
    for (std::size_t place = 0; place < 5; ++place) ++counts.at(place).at(order[place]);
  }
  for (const auto& place : counts) {
    for (const int count : place) EXPECT_NEAR(count, kDraws / 5, 5 * std::sqrt(kDraws / 5.0));
  }
}

// Box and Muller's numbers reach out to 6.67; a generator of few bits, or one that is cut off,
// would never come as far. P(|z| > 4) = 6.33e-5, P(|z| > 4.5) = 6.8e-6.
TEST(Generator, NormalHasItsFarTails) {
  Generator generator(5);
  constexpr int kDraws = 2'000'000;
  int beyond_four = 0, beyond_four_and_a_half = 0;
  for (int i = 0; i < kDraws; ++i) {
    const float z = std::abs(generator.normal());
    ASSERT_LE(z, 6.67f);
    beyond_four += z > 4 ? 1 : 0;
    beyond_four_and_a_half += z > 4.5f ? 1 : 0;
  }
  EXPECT_NEAR(beyond_four, kDraws * 6.334e-5, 5 * std::sqrt(kDraws * 6.334e-5));
  EXPECT_NEAR(beyond_four_and_a_half, kDraws * 6.795e-6, 5 * std::sqrt(kDraws * 6.795e-6));
}

// Over so many draws that some come from very near 0: the formula once more, from the bits that the
// standard prescribes.
TEST(Generator, NormalIsBoxAndMullers) {
  Generator generator(11);
  std::mt19937 bits(11);
  const auto uniform = [&] { return (static_cast<double>(bits()) + 1) / 4294967296.0; };
  for (int i = 0; i < 1'000'000; ++i) {
    const double radius = std::sqrt(-2 * std::log(uniform()));
    const double angle = 2 * 3.141592653589793 * uniform();
    ASSERT_NEAR(generator.normal(), radius * std::cos(angle), 2e-6) << "draw " << i;
  }
}

// Numbers below 3 * 2^30: of 2^32 draws a fourth must be thrown away, else the first third would
// come twice as often.
TEST(Generator, BelowIsUniformWhereManyDrawsAreThrownAway) {
  Generator generator(6);
  constexpr std::size_t kThird = std::size_t{1} << 30;
  constexpr int kDraws = 30'000;
  std::array<int, 3> counts{};
  for (int i = 0; i < kDraws; ++i) ++counts.at(generator.below(3 * kThird) / kThird);
  for (const int count : counts) EXPECT_NEAR(count, kDraws / 3, 5 * std::sqrt(kDraws / 3.0));
}
