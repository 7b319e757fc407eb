#include "tests/experiments/runs.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/files.h"

namespace {

using nn::read_runs;
using nn::Runs;

// The files of `make tweaks` with these lines behind their headings.
std::vector<Runs> read(const std::string& accuracies, const std::string& times) {
  const TempDir dir;
  const auto write = [&](const std::string& name, const std::string& text) {
    return dir.write(name, Bytes(text.begin(), text.end()));
  };
  return read_runs(write("a.csv", "name,seed,accuracy\n" + accuracies),
                   write("t.csv", "name,seconds,units\n" + times), "ladder/");
}

TEST(Runs, HoldEverySeedOfWhatBeginsWithThePrefix) {
  const auto runs =
      read("ladder/norm,1,99.00\nside/best,1,99.60\nladder/conv,1,98.00\nladder/norm,2,99.20\n",
           "ladder/conv,2.50,5.0\nladder/norm,1.25,3.5\nside/best,90.00,250.0\n");
  ASSERT_EQ(runs.size(), 2u) << "the other half is of another prefix";
  EXPECT_EQ(runs[0].name, "norm") << "in the order of the accuracies, without the prefix";
  EXPECT_EQ(runs[0].accuracies, (std::vector<double>{99.0, 99.2}));
  EXPECT_EQ(runs[0].seconds, 1.25);
  EXPECT_EQ(runs[0].units, 3.5);
  EXPECT_EQ(runs[1].name, "conv");
  EXPECT_EQ(runs[1].units, 5.0) << "times go by name, not by place";
}

// By hand: mean 99, deviations -0.3 0.1 0.2, s² = 0.14 / 2, s / √3 = 0.15275, times t(2) = 4.303.
TEST(Runs, HaveAMeanAndTheHalfWidthOfItsInterval) {
  const Runs runs = {"three seeds", {98.7, 99.1, 99.2}};
  EXPECT_NEAR(runs.mean(), 99.0, 1e-9);
  EXPECT_NEAR(runs.interval(), 0.6573, 1e-4) << "is it Student's t, and the deviation of the mean?";
}

TEST(Runs, HaveNoIntervalFromOneSeed) { EXPECT_EQ((Runs{"one", {98.7}}.interval()), 0.0); }

TEST(Runs, SayWhichWordIsNoNumber) {
  try {
    read("ladder/norm,1,ninety\n", "");
    FAIL() << "'ninety' was read as a number";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("'ninety' is no number"), std::string::npos)
        << error.what();
  }
  EXPECT_THROW(read("ladder/norm,1\n", ""), std::runtime_error) << "a word is missing";
  EXPECT_THROW(read("ladder/norm,1,90,7\n", ""), std::runtime_error) << "a word too many";
  EXPECT_THROW(read("\n", ""), std::runtime_error) << "an empty line";
  EXPECT_THROW(read_runs("no such file", "nor this", ""), std::runtime_error);
}

}  // namespace
