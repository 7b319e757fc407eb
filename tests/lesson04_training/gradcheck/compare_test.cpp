#include "lesson04_training/gradcheck/compare.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace nn::gradcheck;

TEST(GradcheckCompare, RelativeErrorIsThatOfTheNorms) {
  EXPECT_EQ(relative_error({3, 4}, {3, 4}), 0);
  EXPECT_DOUBLE_EQ(relative_error({3, 5}, {3, 4}), 1.0 / 5.0);
  EXPECT_DOUBLE_EQ(relative_error({-3, -4}, {3, 4}), 2.0);
  EXPECT_EQ(relative_error({0}, {0}), 0) << "a silent unit: both are 0";
  EXPECT_TRUE(std::isinf(relative_error({1}, {0})));
  EXPECT_FALSE(relative_error({NAN, 4}, {3, 4}) <= kAgree) << "NaN must not agree";
}

TEST(GradcheckCompare, ABarStandsWhereTheDigitsPart) {
  const auto sides = [](double a, double b) { return digits_side_by_side(a, b); };
  EXPECT_EQ(sides(-0.020002125, -0.020002034).first, "-2.0002|125e-02");
  EXPECT_EQ(sides(-0.020002125, -0.020002034).second, "-2.0002|034e-02");
  EXPECT_EQ(sides(0.5, 0.5).first, "+5.0000000|e-01");
  EXPECT_EQ(sides(0.5, -0.5).first, "|+5.0000000e-01") << "another sign";
  EXPECT_EQ(sides(0.5, 0.05).second, "|+5.0000000e-02") << "another power of ten";
  EXPECT_EQ(sides(1e-9, 1e-9).first, "+1.0000000|e-09") << "small, but it can be measured";
  EXPECT_EQ(sides(0, 1e-13).second, "+0.0000000|e+00") << "below what differences can measure";
}

TEST(GradcheckCompare, ShowsTheLargestTheWorstAndTheMiddle) {
  const std::vector<double> measured = {1, -9, 2, 3, 4, 5, 6};
  std::vector<double> derived = measured;
  EXPECT_EQ(telling_entries(derived, measured), (std::vector<std::size_t>{0, 1, 3}));
  derived[5] = 7;
  EXPECT_EQ(telling_entries(derived, measured), (std::vector<std::size_t>{1, 3, 5}));
  derived[6] = NAN;
  EXPECT_EQ(telling_entries(derived, measured), (std::vector<std::size_t>{1, 3, 6}));
  EXPECT_EQ(telling_entries({1}, {1}), (std::vector<std::size_t>{0}));
}
