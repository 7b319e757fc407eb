#include "common/gather.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

using nn::Tensor;

namespace {

TEST(GatherRows, PicksAnyRowsInAnyOrder) {
  const Tensor from({3, 2}, {0, 1, 10, 11, 20, 21});
  Tensor result({4, 2});
  gather_rows(from, std::vector<std::size_t>{2, 0, 2, 1}, result);
  EXPECT_EQ(result, Tensor({4, 2}, {20, 21, 0, 1, 20, 21, 10, 11}));
}

// More rows than are requested ahead, longer than a cache line and no multiple of it.
TEST(GatherRows, ManyLongRows) {
  constexpr std::size_t kRows = 50, kColumns = 37;
  Tensor from({kRows, kColumns});
  for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<float>(i);
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < kRows; ++i) rows.push_back(i * 7 % kRows);
  Tensor result({kRows, kColumns});
  gather_rows(from, rows, result);
  for (std::size_t i = 0; i < kRows; ++i) {
    for (std::size_t j = 0; j < kColumns; ++j) {
      ASSERT_EQ(result.row(i)[j], from.row(rows[i])[j]) << i << ' ' << j;
    }
  }
}

TEST(GatherRows, NoRows) {
  Tensor result({0, 2});
  gather_rows(Tensor({3, 2}), {}, result);
  EXPECT_EQ(result.size(), 0u);
}

TEST(GatherRows, RefusesWhatDoesNotFit) {
  const Tensor from({3, 2});
  Tensor result({1, 2});
  Tensor wide({1, 3});
  const std::vector<std::size_t> one{0}, two{0, 1}, past{3};
  EXPECT_THROW(gather_rows(from, two, result), std::invalid_argument);
  EXPECT_THROW(gather_rows(from, one, wide), std::invalid_argument);
  EXPECT_THROW(gather_rows(from, past, result), std::invalid_argument);
}

}  // namespace
