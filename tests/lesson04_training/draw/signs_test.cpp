#include "lesson04_training/draw/signs.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "lesson04_training/draw/strokes.h"

using namespace nn;

TEST(Signs, CanBeRead) {
  for (const auto& signs : {letters(), written_digits()}) {
    for (const Sign& sign : signs) {
      EXPECT_GT(bounds_of(read_strokes(sign.strokes)).longer_side(), 5) << sign.name;
    }
  }
}

TEST(Signs, NoLetterLooksLikeADigit) {
  for (const Sign& sign : letters()) {
    EXPECT_EQ(std::string_view("OISZbgloqsz0123456789").find(sign.name), std::string_view::npos)
        << sign.name;
  }
}

TEST(Signs, EveryDigitIsWrittenInSeveralForms) {
  std::multiset<char> names;
  for (const Sign& sign : written_digits()) names.insert(sign.name);
  for (char digit = '0'; digit <= '9'; ++digit) EXPECT_GE(names.count(digit), 2u) << digit;
}
