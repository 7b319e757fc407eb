#include "lesson04_training/beyond/report.h"

#include <gtest/gtest.h>

#include "tests/support/oracle.h"

TEST(PrintRung, GivesAccuracySecondsUnitsAndWhatChanged) {
  const nn::Recipe recipe{.name = "best", .change = "all of it"};
  nn::RunResult result{nn::Net("f10", {1, 1, 1}, 10), {}, {{1, 1, 0.5f}}, 3.0, {}, 0.99f};
  testing::internal::CaptureStdout();
  nn::print_rung(recipe, result, 0.5);
  EXPECT_EQ(testing::internal::GetCapturedStdout(),
            "best        99.00%    3.00 s    6.0 U  all of it\n");
}

TEST(MeasureUnit, IsATime) {
  const double unit = nn::measure_unit(2);
  EXPECT_GT(unit, 0.001);
  EXPECT_LT(unit, 600);
}
