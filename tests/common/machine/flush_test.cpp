#include "common/machine/flush.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace {

float flushed(float value) {
  std::array<float, 1> one = {value};
  nn::flush_to_zero(one);
  return one[0];
}

}  // namespace

TEST(FlushToZero, TakesWhatIsTooSmall) {
  for (const float value : {0.9e-30f, 1e-37f, 1e-39f, std::numeric_limits<float>::denorm_min()}) {
    EXPECT_EQ(flushed(value), 0.0f) << value;
    EXPECT_EQ(flushed(-value), 0.0f) << -value;
  }
}

TEST(FlushToZero, LeavesTheRest) {
  for (const float value : {1.1e-30f, 1e-20f, 0.25f, 1e30f}) {
    EXPECT_EQ(flushed(value), value);
    EXPECT_EQ(flushed(-value), -value) << "the sign";
  }
  EXPECT_TRUE(std::isnan(flushed(std::numeric_limits<float>::quiet_NaN())))
      << "a training that has failed must not look like one that has nothing left to learn";
}
