#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "common/tensor/random.h"
#include "tests/grading/answer/adapters.h"
#include "tests/grading/judging/judge.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

constexpr std::size_t kRows = 40;

std::vector<std::size_t> shuffled(std::uint32_t seed) {
  Generator generator(seed);
  return permutation(kRows, generator);
}

// Of the two passes after these nothing is said but whether rows never move.
std::string judged(std::vector<std::vector<std::size_t>> orders) {
  if (orders.size() == 4) orders.insert(orders.end(), {shuffled(4), shuffled(5)});
  Values got;
  for (const auto& order : orders) got.push_back(to_tensor(order));
  return judge_shuffle({number(kRows)}, got);
}

std::vector<std::size_t> in_order() {
  std::vector<std::size_t> order = shuffled(1);
  std::ranges::sort(order);
  return order;
}

std::vector<std::size_t> rotated(std::size_t by) {
  std::vector<std::size_t> order = in_order();
  std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(by), order.end());
  return order;
}

}  // namespace

TEST(Shuffle, AcceptsAShuffle) {
  EXPECT_EQ(judged({shuffled(1), shuffled(2), shuffled(1), shuffled(3)}), "");
}

TEST(Shuffle, RefusesWhatIsNone) {
  const auto a = shuffled(1);
  const auto b = shuffled(2);
  const auto c = shuffled(3);
  EXPECT_TRUE(contains(judged({in_order(), b, in_order(), c}), "not shuffled"));
  EXPECT_TRUE(contains(judged({a, a, a, c}), "not reshuffled"));
  EXPECT_TRUE(
      contains(judged({rotated(7), rotated(3), rotated(7), rotated(9)}), "hardly shuffled"));
  EXPECT_TRUE(contains(judged({a, b, b, c}), "the same seed gives another order"));
  EXPECT_TRUE(contains(judged({a, b, shuffled(4), c}), "the same seed gives another order"));
  EXPECT_TRUE(contains(judged({a, b, a, a}), "another seed gives the same order"));
  EXPECT_TRUE(contains(judged({a, b, a}), "got 3 passes"));
}

TEST(Shuffle, RefusesWhatLeavesARowInItsPlace) {
  std::vector<std::vector<std::size_t>> orders;
  for (const std::uint32_t seed : {1u, 2u, 1u, 3u, 4u, 5u}) {
    orders.push_back(shuffled(seed));
    std::iter_swap(std::ranges::find(orders.back(), kRows - 1), orders.back().end() - 1);
  }
  EXPECT_TRUE(contains(judged(orders), "1 of 40 rows stay where they are in every pass"));
}

TEST(Shuffle, RefusesWhatIsNoOrder) {
  auto twice = shuffled(1);
  twice[3] = twice[9];
  EXPECT_TRUE(contains(judged({twice, shuffled(2), twice, shuffled(3)}), "comes twice"));
  auto beyond = shuffled(1);
  beyond[0] = kRows;
  EXPECT_TRUE(contains(judged({beyond, shuffled(2), beyond, shuffled(3)}), "not the number"));
  auto fewer = shuffled(1);
  fewer.pop_back();
  EXPECT_TRUE(contains(judged({fewer, shuffled(2), fewer, shuffled(3)}), "got [39] rows"));
  const auto judged_first = [](const Tensor& first) {
    return judge_shuffle({number(kRows)},
                         {first, to_tensor(shuffled(2)), first, first, first, first});
  };
  Tensor rows = to_tensor(shuffled(1));
  for (const float wrong : {2.5f, -1.0f, 39.5f}) {
    rows[7] = wrong;
    EXPECT_TRUE(contains(judged_first(rows), "not the number of a row")) << wrong;
  }
  EXPECT_TRUE(contains(judged_first(to_tensor(shuffled(1)).view({-1, 1})), "got [40, 1] rows"));
  EXPECT_TRUE(contains(judged_first(Tensor({kRows + 1})), "got [41] rows"));
}

// Each pass is looked at, and a third of old neighbours is too many.
TEST(Shuffle, RefusesWhatIsHardlyOne) {
  const auto a = shuffled(1);
  EXPECT_TRUE(contains(judged({a, rotated(7), a, shuffled(3)}), "hardly shuffled: 38 of 40"));
  EXPECT_TRUE(contains(judged({a, shuffled(2), a, rotated(7)}), "hardly shuffled"));
  auto third = a;
  std::erase_if(third, [](std::size_t row) { return row < 14; });
  for (std::size_t row = 0; row < 14; ++row) third.push_back(row);
  EXPECT_TRUE(contains(judged({third, shuffled(2), third, shuffled(3)}), "hardly shuffled"));
}

}  // namespace nn::grading
