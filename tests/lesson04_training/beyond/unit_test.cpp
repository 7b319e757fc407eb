#include "lesson04_training/beyond/unit.h"

#include <gtest/gtest.h>

TEST(MeasureUnit, IsATime) {
  const double unit = nn::measure_unit(2);
  EXPECT_GT(unit, 0.001);
  EXPECT_LT(unit, 600);
}
