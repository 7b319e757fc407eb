#include "tests/bench/handover.h"

#include <gtest/gtest.h>

TEST(HandoverNs, EndsAndIsInNanoseconds) {
  const double ns = bench::handover_ns();
  EXPECT_GT(ns, 1) << "light comes 30 cm far in this time";
  EXPECT_LT(ns, 1e8) << "more than two threads on one processor wait for each other";
}
