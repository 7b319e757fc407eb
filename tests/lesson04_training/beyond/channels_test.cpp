#include "lesson04_training/beyond/channels.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/oracle.h"

using nn::Tensor;

// Few channels and many, a number of rows that the stretches do not divide.
TEST(Channels, AgreeWithPlainLoops) {
  nn::Generator generator(62);
  for (const std::size_t channels : {1, 3, 16, 300}) {
    const Tensor x = nn::randn({101, channels}, generator);
    const Tensor b = nn::randn({channels}, generator);
    oracle::Matrix sums(1, channels), squares(1, channels), moved(x);
    for (std::size_t r = 0; r < 101; ++r) {
      for (std::size_t c = 0; c < channels; ++c) {
        sums.at(0, c) += double(x.row(r)[c]);
        squares.at(0, c) += std::pow(double(x.row(r)[c]), 2) / 101;
        moved.at(r, c) += double(b[c]);
      }
    }
    Tensor got({channels});
    nn::add_column_sums(x.values(), got.values());
    EXPECT_TRUE(oracle::close(got, sums, 1e-5)) << channels;
    Tensor mean = b, variance = b;  // what is there already must not count
    nn::channel_statistics(x.values(), {mean.values(), variance.values()});
    for (std::size_t c = 0; c < channels; ++c) {
      const double want = sums.at(0, c) / 101;
      EXPECT_NEAR(mean[c], want, 1e-5);
      EXPECT_NEAR(variance[c], squares.at(0, c) - want * want, 1e-4);
    }
    got = x;
    nn::add_to_rows(b.values(), got.values());
    EXPECT_TRUE(oracle::close(got, moved, 1e-6)) << channels;
  }
}
