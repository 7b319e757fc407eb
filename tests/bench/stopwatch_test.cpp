#include "tests/bench/stopwatch.h"

#include <gtest/gtest.h>

#include <thread>

TEST(Quantile, TakesTheValueAtItsPlace) {
  EXPECT_EQ(bench::median({4, 1, 3}), 3);
  EXPECT_EQ(bench::quantile({50, 10, 40, 20, 30}, 0.25), 20);
  EXPECT_EQ(bench::quantile({50, 10, 40, 20, 30}, 0), 10);
  EXPECT_EQ(bench::quantile({50, 10, 40, 20, 30}, 1), 50);
  EXPECT_EQ(bench::median({7}), 7);
}

TEST(Quantile, LiesBetweenTwoValuesIfItsPlaceDoes) {
  EXPECT_EQ(bench::median({4, 1, 3, 2}), 2.5) << "not the upper of the middle two";
  EXPECT_EQ(bench::quantile({40, 10, 20, 30}, 0.75), 32.5);
}

TEST(Ratios, AreTakenPairByPair) {
  EXPECT_EQ(bench::ratios({6, 5}, {2, 10}), (std::vector<double>{3, 0.5}));
}

TEST(Stopwatch, CountsFromTheLastLap) {
  bench::Stopwatch watch;
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  EXPECT_GE(watch.lap(), 0.06) << "seconds";
  EXPECT_LT(watch.lap(), 0.06) << "the first lap is in the second";
}
