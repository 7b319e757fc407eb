#include "lesson02_linear/matmul/loops.h"

#include <gtest/gtest.h>

#include <vector>

#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "tests/support/oracle.h"

namespace loops = nn::loops;

namespace {

using Floats = std::vector<float>;
constexpr loops::Sizes kSmall = {2, 3, 4};
const Floats kA = {1, 2, 3,  //
                   4, 5, 6};
const Floats kB = {1, 0,  2, -1,  //
                   0, 1,  3, 2,   //
                   2, -1, 1, 0};
const Floats kProduct = {7,  -1, 11, 3,  // reckoned by hand
                         16, -1, 29, 6};

Floats rubbish(std::size_t count) { return Floats(count, 99.0f); }

}  // namespace

TEST(Loops, AllThreeGiveWhatOneReckonsByHand) {
  Floats c = rubbish(8);
  loops::as_written<float>(kSmall, kA, kB, c);
  EXPECT_EQ(c, kProduct);
  c = rubbish(8);
  loops::in_order<float>(kSmall, kA, kB, c);
  EXPECT_EQ(c, kProduct);
  c = rubbish(8);
  loops::in_blocks<float>(kSmall, kA, kB, c);
  EXPECT_EQ(c, kProduct);
}

TEST(Loops, AgreeWithOpenBlas) {
  nn::Generator generator(21);
  const loops::Sizes s = {37, 129, 53};
  const nn::Tensor a = nn::randn({s.m, s.k}, generator);
  const nn::Tensor b = nn::randn({s.k, s.n}, generator);
  const oracle::Matrix expected{nn::matmul(a, b)};
  nn::Tensor c({s.m, s.n});
  loops::as_written<float>(s, a.values(), b.values(), c.values());
  EXPECT_TRUE(oracle::close(c, expected, 1e-5, "as written"));
  loops::in_order<float>(s, a.values(), b.values(), c.values());
  EXPECT_TRUE(oracle::close(c, expected, 1e-5, "in order"));
  loops::in_blocks<float>(s, a.values(), b.values(), c.values());
  EXPECT_TRUE(oracle::close(c, expected, 1e-5, "in blocks"));
}

// A block at each edge, with and without something left over beside it.
TEST(Loops, BlocksLeaveNothingOut) {
  nn::Generator generator(22);
  for (const std::size_t m : {1, 5, 6, 7, 12, 13}) {
    for (const std::size_t n : {1, 23, 24, 25, 48, 49}) {
      const loops::Sizes s = {m, 3, n};
      const nn::Tensor a = nn::randn({s.m, s.k}, generator);
      const nn::Tensor b = nn::randn({s.k, s.n}, generator);
      nn::Tensor c({m, n});
      for (float& value : c.values()) value = 99;
      loops::in_blocks<float>(s, a.values(), b.values(), c.values());
      EXPECT_TRUE(oracle::close(c, oracle::matmul(oracle::Matrix(a), oracle::Matrix(b)), 1e-5))
          << m << " x " << n;
    }
  }
}
