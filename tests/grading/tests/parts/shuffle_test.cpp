#include "tests/grading/judging/shuffle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

constexpr std::size_t kRows = 40;
constexpr std::size_t kBatch = 15;

using Order = std::vector<std::size_t>;

// Row i of x holds i, row i of y its square.
Values dataset() {
  Tensor x({kRows, 1});
  Tensor y({kRows, 1});
  for (std::size_t i = 0; i < kRows; ++i) {
    x[i] = static_cast<float>(i);
    y[i] = static_cast<float>(i * i);
  }
  return {x, y};
}

Values batches(const std::vector<Order>& passes) {
  Values values;
  for (const Order& order : passes) {
    for (std::size_t from = 0; from < kRows; from += kBatch) {
      const std::size_t to = std::min(from + kBatch, kRows);
      Tensor xb({to - from, 1});
      Tensor yb({to - from, 1});
      for (std::size_t i = from; i < to; ++i) {
        xb[i - from] = static_cast<float>(order[i]);
        yb[i - from] = static_cast<float>(order[i] * order[i]);
      }
      values.push_back(xb);
      values.push_back(yb);
    }
  }
  return values;
}

Order random_order(std::uint32_t seed) {
  Generator generator(seed);
  return permutation(kRows, generator);
}

Order rotated(std::size_t by) {
  Order order(kRows);
  for (std::size_t i = 0; i < kRows; ++i) order[i] = (i + by) % kRows;
  return order;
}

std::string judged(const std::vector<Order>& passes) {
  const Values good = batches({random_order(1), random_order(2), random_order(1), random_order(3)});
  return judge_shuffle(dataset(), good, batches(passes));
}

}  // namespace

TEST(Shuffle, EveryRandomOrderPasses) {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    const Order first = random_order(seed);
    EXPECT_EQ(judged({first, random_order(seed + 100), first, random_order(seed + 200)}), "");
  }
}

TEST(Shuffle, SaysWhatIsNoShuffle) {
  const Order a = random_order(1);
  const Order b = random_order(2);
  const Order c = random_order(3);
  EXPECT_TRUE(contains(judged({rotated(0), b, rotated(0), c}), "not shuffled"));
  EXPECT_TRUE(contains(judged({a, a, a, c}), "not reshuffled"));
  EXPECT_TRUE(contains(judged({rotated(5), b, rotated(5), c}), "hardly shuffled"));
  Order reversed = rotated(0);
  std::ranges::reverse(reversed);
  EXPECT_TRUE(contains(judged({reversed, b, reversed, c}), "hardly shuffled"));
  EXPECT_TRUE(contains(judged({a, b, c, b}), "the same seed gives another order"));
  EXPECT_TRUE(contains(judged({a, b, a, a}), "another seed gives the same order"));
  Order twice = a;
  twice[3] = twice[4];
  EXPECT_TRUE(contains(judged({twice, b, a, c}), "comes twice"));
}

TEST(Shuffle, TargetsStayWithTheirImages) {
  const Values good = batches({random_order(1), random_order(2), random_order(1), random_order(3)});
  Values wrong = good;
  std::swap(wrong[1][0], wrong[1][1]);
  EXPECT_TRUE(contains(judge_shuffle(dataset(), good, wrong), "the target of another image"));
  wrong = good;
  wrong[0][2] = 1000;
  EXPECT_TRUE(contains(judge_shuffle(dataset(), good, wrong), "not a row of the dataset"));
  wrong.pop_back();
  EXPECT_TRUE(contains(judge_shuffle(dataset(), good, wrong), "batches in four passes"));
}

}  // namespace nn::grading
