#include "common/flush.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

TEST(FlushToZero, TakesWhatIsTooSmall) {
  for (const float value : {0.9e-30f, 1e-37f, 1e-39f, std::numeric_limits<float>::denorm_min()}) {
    EXPECT_EQ(nn::flush_to_zero(value), 0.0f) << value;
    EXPECT_EQ(nn::flush_to_zero(-value), 0.0f) << -value;
  }
}

TEST(FlushToZero, LeavesTheRest) {
  for (const float value : {1.1e-30f, 1e-20f, 0.25f, 1e30f}) {
    EXPECT_EQ(nn::flush_to_zero(value), value);
    EXPECT_EQ(nn::flush_to_zero(-value), -value) << "the sign";
  }
  EXPECT_TRUE(std::isnan(nn::flush_to_zero(std::numeric_limits<float>::quiet_NaN())))
      << "a training that has failed must not look like one that has nothing left to learn";
}
