// make gradcheck, as a reader runs it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "common/program/place.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

Outcome gradcheck(const std::string& options) {
  return run("cd / && '" + nn::program_directory().string() + "/gradcheck' " + options);
}

}  // namespace

TEST(Gradcheck, ShowsAllSevenStepsInAgreement) {
  for (const char* options : {"", "--seed 7", "--hidden 1", "--hidden 500 --seed 3"}) {
    const Outcome o = gradcheck(options);
    EXPECT_EQ(o.status, 0) << o.err;
    EXPECT_EQ(o.err, "");
    EXPECT_EQ(o.out.find("PART"), std::string::npos) << o.out;
    std::size_t from = 0;
    for (const char* step : {"\ndp =", "\ndw2 =", "\ndb2 =", "\nda1 =", "\ndz1 =", "\ndw1 =",
                             "\ndb1 =", "\nAll seven agree"}) {
      from = o.out.find(step, from);
      ASSERT_NE(from, std::string::npos) << step << " is missing in\n" << o.out;
    }
  }
}

TEST(Gradcheck, DoesNotOfferDataThatItDoesNotRead) {
  EXPECT_FALSE(contains(gradcheck("--help").out, "--data"));
  EXPECT_EQ(gradcheck("--data build/data").status, 2);
}

TEST(Gradcheck, BreaksWhatItIsToldTo) {
  const Outcome o = gradcheck("--break no-mask");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "The digits part first at dz1."));
  EXPECT_TRUE(contains(gradcheck("--break list").out, "no-mask"));
  const Outcome wrong = gradcheck("--break everything");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(std::ranges::count(wrong.err, '\n'), 1) << wrong.err;
  EXPECT_TRUE(contains(wrong.err, "--break 'everything'"));
}
