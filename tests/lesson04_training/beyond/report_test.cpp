#include "lesson04_training/beyond/report.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "tests/support/oracle.h"

TEST(PrintRung, GivesAccuracySecondsUnitsAndWhatChanged) {
  const nn::Recipe recipe{.name = "best", .change = "all of it"};
  nn::RunResult result{nn::Net("f10", {1, 1, 1}, 10), {}, {{1, 1, 0.5f}}, 3.0, {}, 0.99f};
  testing::internal::CaptureStdout();
  nn::print_rung(recipe, result, 0.5);
  EXPECT_EQ(testing::internal::GetCapturedStdout(),
            "best        99.00%    3.00 s    6.0 U  all of it\n");
}

// It times four batches twice and keeps the better time, of which 60 batches take 15.
TEST(MeasureUnit, IsTheTimeOf60Batches) {
  const auto start = std::chrono::steady_clock::now();
  const double unit = nn::measure_unit(4);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  EXPECT_LE(unit, spent.count() / 2 * 15);
  EXPECT_GT(unit, spent.count() / 2 * 15 / 15) << "the rest of the time went somewhere else";
}

TEST(PrintRung, SaysHowOftenTheImagesWereRightThatWereHeldOut) {
  nn::Recipe recipe{.name = "x", .change = "y", .epochs = 9};
  recipe.held_out = 250;
  const nn::RunResult result{
      nn::Net("f10", {1, 1, 1}, 10), {}, {{1, 1, 0.5f}, {1, 1, 0.75f}}, 3.0, {}, 0.99f};
  testing::internal::CaptureStdout();
  nn::print_rung(recipe, result, 0.5);
  EXPECT_TRUE(contains(testing::internal::GetCapturedStdout(),
                       "  2 epochs; 75.00% of the 250 training images that were held out\n"))
      << "the epochs that there were, and the last one's accuracy";
}

TEST(PrintConfusion, HasARowForWhatADigitIs) {
  nn::Counts counts{};
  counts[0][0] = 7, counts[2][9] = 31;
  testing::internal::CaptureStdout();
  nn::print_confusion(counts);
  const std::string text = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(contains(text, "\n       0     1     2     3     4     5     6     7     8     9\n"));
  EXPECT_TRUE(contains(text, "\n0      7     .     .     .     .     .     .     .     .     .\n"));
  EXPECT_TRUE(contains(text, "\n2      .     .     .     .     .     .     .     .     .    31\n"));
}

TEST(PrintRungs, NamesThoseOfTheLadderAndThoseBesideIt) {
  testing::internal::CaptureStdout();
  nn::print_rungs();
  const std::string text = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(text.starts_with("article      the article's recipe\n"));
  const std::size_t beside = text.find("\nBeside the ladder");
  ASSERT_NE(beside, std::string::npos);
  EXPECT_LT(text.find("\npasses "), beside);
  EXPECT_GT(text.find("\nadam "), beside);
  EXPECT_GT(text.find("\ntransfer "), beside);
}
