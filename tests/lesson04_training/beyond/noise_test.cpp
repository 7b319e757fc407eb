#include "lesson04_training/beyond/noise.h"

#include <gtest/gtest.h>

// The first three numbers of splitmix64 from the seed 1234567, as published with its source.
TEST(Noise, IsSplitmix64) {
  EXPECT_EQ(nn::noise(1234567, 0), 6457827717110365317u);
  EXPECT_EQ(nn::noise(1234567, 1), 3203168211198807973u);
  EXPECT_EQ(nn::noise(1234567, 2), 9817491932198370423u);
}

TEST(NoiseUniform, IsUniform) {
  double sum = 0, squares = 0;
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    const float u = nn::noise_uniform(5, i);
    ASSERT_TRUE(u >= 0.0f && u < 1.0f);
    sum += double(u);
    squares += double(u) * double(u);
  }
  EXPECT_NEAR(sum / 10'000, 0.5, 0.02);
  EXPECT_NEAR(squares / 10'000, 1.0 / 3, 0.02);
}
