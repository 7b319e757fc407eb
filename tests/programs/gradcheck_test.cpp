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

// How many steps' digits part.
std::size_t parted(const std::string& out) {
  const std::string words = "THE DIGITS PART";
  std::size_t count = 0;
  for (std::size_t at = out.find(words); at != std::string::npos; at = out.find(words, at + 1)) {
    ++count;
  }
  return count;
}

// What is printed of a step.
std::string section(const std::string& out, const std::string& step) {
  const std::size_t start = std::min(out.find("\n" + step + " = "), out.size());
  return out.substr(start, out.find("\n\n", start + 1) - start);
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
  EXPECT_TRUE(contains(o.out, "--break no-mask: the ReLU is passed as if it were not there.\n"));
  EXPECT_TRUE(contains(o.out, "The digits part first at dz1. A silent unit, a1 = 0, stays silent"));
  EXPECT_EQ(parted(o.out), 3u) << "dw1 and db1 come from what is wrong already";
  EXPECT_TRUE(contains(gradcheck("--break list").out, "no-mask"));
  const Outcome wrong = gradcheck("--break everything");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(std::ranges::count(wrong.err, '\n'), 1) << wrong.err;
  EXPECT_TRUE(contains(wrong.err, "--break 'everything'"));
}

TEST(Gradcheck, SaysHowLargeTheNetworkIs) {
  EXPECT_TRUE(contains(gradcheck("--hidden 9 --seed 7").out,
                       "B = 4 images, I = 5 inputs, H = 9 hidden, C = 3 classes; seed 7\n"));
  EXPECT_TRUE(contains(gradcheck("").out, " H = 6 hidden, "));
  EXPECT_NE(section(gradcheck("--seed 1").out, "dw1"), section(gradcheck("--seed 2").out, "dw1"));
}

// dp is [4, 3], dw1 [5, 6]: the middle ones of their entries are numbers 6 and 15.
TEST(Gradcheck, NamesTheEntriesByRowAndColumn) {
  const std::string out = gradcheck("").out;
  EXPECT_TRUE(contains(section(out, "dp"), "\n  [2, 0] ")) << out;
  EXPECT_TRUE(contains(section(out, "dw1"), "\n  [2, 3] ")) << out;
  EXPECT_TRUE(contains(section(out, "dp"), "  12 of 12 together"));
  EXPECT_TRUE(contains(section(gradcheck("--hidden 500").out, "dw1"), "  60 of 2500 together"));
}

// The sign of an entry is wrong or right: the furthest is off by 2, and all together by less.
TEST(Gradcheck, GivesEveryEntryItsOwnError) {
  const std::string dp = section(gradcheck("--break no-target").out, "dp");
  EXPECT_TRUE(contains(dp, "  2.0e+00\n")) << dp;
  EXPECT_FALSE(contains(dp, "relative error 2.0e+00")) << dp;
}
