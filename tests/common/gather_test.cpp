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

// Rows of whole cache lines, of 16, 32 and 48 floats, are copied eight at a time; all others one by
// one. Every number of columns, and every number of rows that can be left over.
TEST(GatherRows, AnyNumberOfRowsAndColumns) {
  constexpr std::size_t kRows = 50;
  for (std::size_t columns = 1; columns <= 49; ++columns) {
    Tensor from({kRows, columns});
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<float>(i + 1);
    for (std::size_t count = 1; count <= 25; ++count) {
      std::vector<std::size_t> rows;
      for (std::size_t i = 0; i < count; ++i) rows.push_back((i * 7 + 3) % kRows);
      Tensor result({count, columns});
      gather_rows(from, rows, result);
      for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
          ASSERT_EQ(result.row(i)[j], from.row(rows[i])[j])
              << count << " rows of " << columns << ": row " << i << ", column " << j;
        }
      }
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
