#include "lesson04_training/beyond/transfer.h"

#include <gtest/gtest.h>

#include "tests/support/oracle.h"

TEST(RowsOfDigits, TakesTheFirstOfEach) {
  const nn::Samples samples{{}, {5, 0, 6, 5, 5, 9, 6}};
  EXPECT_EQ(nn::rows_of_digits(samples, 5, 9, 2), (nn::Rows{0, 2, 3, 5, 6}));
  EXPECT_EQ(nn::rows_of_digits(samples, 0, 4, 9), (nn::Rows{1}));
}

TEST(TransferPicture, HasBothCurves) {
  const std::string svg = nn::transfer_picture({{10, 0.7f, 0.8f}, {100, 0.9f, 0.95f}}).str();
  EXPECT_TRUE(contains(svg, "from random weights"));
  EXPECT_TRUE(contains(svg, "know 0 to 4"));
}
