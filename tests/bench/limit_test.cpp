#include "tests/bench/limit.h"

#include <gtest/gtest.h>

TEST(Arithmetic, CountsTheFiveProducts) {
  const double large = 7 * 784 * 3;  // xb w1 and xbᵀ dz1, for 7 images and 3 hidden units
  const double small = 7 * 3 * 10;   // a1 w2, a1ᵀ dpreds and dpreds w2ᵀ
  EXPECT_EQ(bench::arithmetic(7, 3), 2 * (2 * large + 3 * small)) << "a sum and a product each";
}
