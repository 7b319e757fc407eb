#include "lesson02_linear/matmul/bars.h"

#include <gtest/gtest.h>

#include "tests/support/oracle.h"

TEST(Bars, AreAsLongAsTheShare) {
  const std::string text = nn::bars({{"a loop", 10}, {"all of it", 100}}, 100);
  EXPECT_TRUE(contains(
      text, "a loop                      10.00  ####" + std::string(36, '.') + "  10.0 %\n"));
  EXPECT_TRUE(
      contains(text, "all of it                  100.00  " + std::string(40, '#') + " 100.0 %\n"));
}

TEST(Bars, AreRoundedToTheNearestSign) {
  EXPECT_TRUE(contains(nn::bars({{"", 9}}, 100), "  ####...")) << "3.6 of 40";
  EXPECT_TRUE(contains(nn::bars({{"", 8}}, 100), "  ###....")) << "3.2 of 40";
}

TEST(Bars, StayWithinTheirLine) {
  const std::string text = nn::bars({{"faster than it can be", 150}, {"nothing", 0}}, 100);
  EXPECT_TRUE(contains(text, std::string(40, '#') + " 150.0 %\n"));
  EXPECT_EQ(text.find(std::string(41, '#')), std::string::npos);
  EXPECT_TRUE(contains(text, std::string(40, '.') + "   0.0 %\n"));
}
