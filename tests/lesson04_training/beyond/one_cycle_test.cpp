#include "lesson04_training/beyond/one_cycle.h"

#include <gtest/gtest.h>

TEST(OneCycle, GoesUpAndDown) {
  EXPECT_EQ(nn::one_cycle(0, 0.2), 0.0f);
  EXPECT_FLOAT_EQ(nn::one_cycle(0.1, 0.2), 0.5f);
  EXPECT_FLOAT_EQ(nn::one_cycle(0.2, 0.2), 1.0f);
  EXPECT_FLOAT_EQ(nn::one_cycle(0.6, 0.2), 0.5f);
  EXPECT_FLOAT_EQ(nn::one_cycle(1, 0.2), 0.0f);
  EXPECT_FLOAT_EQ(nn::one_cycle(0, 0), 1.0f);
}
