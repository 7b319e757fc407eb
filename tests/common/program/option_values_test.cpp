#include "common/program/option_values.h"

#include <gtest/gtest.h>

#include "common/program/options.h"
#include "common/program/printed.h"
#include "tests/support/oracle.h"

TEST(OptionValues, WholeNumberWithinItsRange) {
  EXPECT_EQ(nn::whole_number("hidden", "500", 1, 500), 500u);
  EXPECT_EQ(nn::whole_number("seed", "0", 0, 7), 0u);
  for (const char* wrong : {"", "501", "0", "-1", "+5", "5.", "5.0", "1e2", "5 ", " 5", "\t5",
                            "0x5", "5\n", "99999999999999999999", "18446744073709551617"}) {
    const std::string message =
        message_of<nn::UsageError>([&] { nn::whole_number("hidden", wrong, 1, 500); });
    EXPECT_EQ(message,
              "--hidden " + nn::in_quotes(wrong) + ": expected a whole number from 1 to 500");
  }
}

TEST(OptionValues, PositiveNumberIsFinite) {
  EXPECT_EQ(nn::positive_number("lr", "0.5"), 0.5f);
  EXPECT_EQ(nn::positive_number("lr", "1e-3"), 1e-3f);
  EXPECT_EQ(nn::positive_number("lr", "2.5E+1"), 25.0f);
  EXPECT_EQ(nn::positive_number("lr", "1e3"), 1000.0f);
  EXPECT_EQ(nn::positive_number("lr", "007"), 7.0f);
  for (const char* wrong : {"",     "0",     "-1",   "inf", "nan",  "1x",       "1e60",  "1e-60",
                            " 0.5", "\t0.5", "0.5 ", "+5",  "0x10", "0x1p3",    "5.",    ".5",
                            ".",    "e5",    "1e",   "1e+", "1,5",  "infinity", "1e5.5", "--5"}) {
    EXPECT_TRUE(contains(message_of<nn::UsageError>([&] { nn::positive_number("lr", wrong); }),
                         "expected a finite number above 0"))
        << wrong;
  }
}

TEST(OptionValues, ShareIsBelowOne) {
  EXPECT_EQ(nn::share("dropout", "0"), 0.0f);
  EXPECT_EQ(nn::share("dropout", "0.9"), 0.9f);
  for (const char* wrong : {"", "1", "-0.1", "nan", "0.99999999999", ".5", "half"}) {
    EXPECT_TRUE(contains(message_of<nn::UsageError>([&] { nn::share("dropout", wrong); }),
                         "from 0 to below 1"))
        << wrong;
  }
}

TEST(OptionValues, ShownAsOneWouldTypeThem) {
  EXPECT_EQ(nn::shown(50.0f), "50");
  EXPECT_EQ(nn::shown(0.1f), "0.1");
}

TEST(OptionValues, ADirectoryHasAName) {
  EXPECT_EQ(nn::directory("save", "some/where"), "some/where");
  EXPECT_TRUE(contains(message_of<nn::UsageError>([] { nn::directory("save", "~nobody/x"); }),
                       "--save '~nobody/x': write the directory out"));
  EXPECT_EQ(message_of<nn::UsageError>([] { nn::directory("save", ""); }),
            "--save '': expected a directory");
}

TEST(OptionValues, ABatchHasNoMoreImagesThanThereAre) {
  nn::require_batches(61, 61);
  EXPECT_EQ(message_of<nn::UsageError>([] { nn::require_batches(62, 61); }),
            "--batch-size '62': expected at most the number of training images, 61");
}
