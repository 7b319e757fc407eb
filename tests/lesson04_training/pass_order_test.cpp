#include "lesson04_training/pass_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/oracle.h"

using nn::Generator;
using nn::pass_order;
using oracle::counted_to;

TEST(PassOrder, GoesInOrderWithoutAGenerator) {
  EXPECT_EQ(pass_order(7, nullptr), counted_to(7));
  EXPECT_EQ(pass_order(1, nullptr), counted_to(1));
}

TEST(PassOrder, ShufflesWithAGeneratorAnewEachTime) {
  Generator generator(5);
  std::vector<std::size_t> one = pass_order(101, &generator);
  std::vector<std::size_t> two = pass_order(101, &generator);
  EXPECT_NE(one, counted_to(101)) << "not shuffled";
  EXPECT_NE(one, two) << "the same order twice: was the generator copied?";
  std::ranges::sort(one);
  std::ranges::sort(two);
  EXPECT_EQ(one, counted_to(101)) << "every row exactly once";
  EXPECT_EQ(two, counted_to(101));
}
