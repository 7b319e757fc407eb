#include "lesson04_training/data_loader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "tests/support/oracle.h"

using nn::DataLoader;
using nn::Dataset;
using nn::Generator;
using nn::Shape;
using nn::Tensor;
using oracle::counted_to;

namespace {

// Row i holds i and -i, and its target 10 i: so a batch shows which rows it was made of.
Dataset numbered(std::size_t rows) {
  Dataset dset{Tensor({rows, 2}), Tensor({rows, 1})};
  for (std::size_t i = 0; i < rows; ++i) {
    const auto number = static_cast<float>(i);
    dset.x.row(i)[0] = number;
    dset.x.row(i)[1] = -number;
    dset.y.row(i)[0] = 10.0f * number;
  }
  return dset;
}

// The rows that a pass visits, in its order; checks that xb and yb belong together.
std::vector<std::size_t> rows_of_a_pass(const DataLoader& dl) {
  std::vector<std::size_t> rows;
  for (const auto& [xb, yb] : dl) {
    EXPECT_EQ(xb.size(0), yb.size(0));
    for (std::size_t i = 0; i < xb.size(0); ++i) {
      rows.push_back(static_cast<std::size_t>(xb.row(i)[0]));
      EXPECT_EQ(xb.row(i)[1], -xb.row(i)[0]);
      EXPECT_EQ(yb.row(i)[0], 10.0f * xb.row(i)[0]) << "an image got the target of another";
    }
  }
  return rows;
}

}  // namespace

TEST(DataLoader, GoesInOrderWithoutAGenerator) {
  const Dataset dset = numbered(7);
  const DataLoader dl(dset, 3);
  EXPECT_EQ(rows_of_a_pass(dl), counted_to(7));
  EXPECT_EQ(rows_of_a_pass(dl), counted_to(7)) << "a second pass starts at the beginning";
}

TEST(DataLoader, KeepsAShortLastBatch) {
  const Dataset dset = numbered(7);
  std::vector<std::size_t> sizes;
  const DataLoader dl(dset, 3);
  for (const auto& [xb, yb] : dl) sizes.push_back(xb.size(0));
  EXPECT_EQ(sizes, std::vector<std::size_t>({3, 3, 1})) << "the last batch was dropped or padded";
  EXPECT_EQ(dl.size(), 3u);
  EXPECT_EQ(DataLoader(dset, 7).size(), 1u);
  EXPECT_EQ(DataLoader(dset, 1).size(), 7u);
}

TEST(DataLoader, VisitsEveryRowExactlyOnce) {
  const Dataset dset = numbered(101);
  Generator generator(1);
  for (const std::size_t batch_size : {1, 10, 100, 101}) {
    const DataLoader dl(dset, batch_size, generator);
    std::vector<std::size_t> rows = rows_of_a_pass(dl);
    EXPECT_NE(rows, counted_to(101)) << "not shuffled";
    std::ranges::sort(rows);
    EXPECT_EQ(rows, counted_to(101)) << "batch size " << batch_size;
  }
}

TEST(DataLoader, ReshufflesAtEveryPass) {
  const Dataset dset = numbered(50);
  Generator generator(2);
  const DataLoader dl(dset, 10, generator);
  EXPECT_NE(rows_of_a_pass(dl), rows_of_a_pass(dl)) << "the same order twice: not reshuffled";
}

TEST(DataLoader, RepeatsItsOrdersWithTheSameSeed) {
  const Dataset dset = numbered(50);
  Generator a(3);
  Generator b(3);
  const DataLoader one(dset, 10, a);
  const DataLoader two(dset, 10, b);
  EXPECT_EQ(rows_of_a_pass(one), rows_of_a_pass(two));
  EXPECT_EQ(rows_of_a_pass(one), rows_of_a_pass(two));
}

TEST(DataLoader, RefusesBatchSizesThatMakeNoSense) {
  const Dataset dset = numbered(5);
  Generator generator(4);
  EXPECT_THROW(DataLoader(dset, 0), std::invalid_argument);
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { DataLoader(dset, 6, generator); }),
                       "got batch size 6, expected 1 to the number of images, 5"));
  const Dataset empty;
  EXPECT_THROW(DataLoader(empty, 1), std::invalid_argument);
}

TEST(First, IsTheFirstBatch) {
  const Dataset dset = numbered(5);
  const auto [xb, yb] = nn::first(DataLoader(dset, 2));
  EXPECT_EQ(xb, Tensor({2, 2}, {0, -0.0f, 1, -1}));
  EXPECT_EQ(yb, Tensor({2, 1}, {0, 10}));
}
