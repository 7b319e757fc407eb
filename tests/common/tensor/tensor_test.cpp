#include "common/tensor/tensor.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/support/oracle.h"

using nn::Shape;
using nn::Tensor;

TEST(Tensor, IsEmptyByDefault) {
  const Tensor t;
  EXPECT_EQ(t.shape(), Shape());
  EXPECT_EQ(t.size(), 0u);
  EXPECT_TRUE(t.values().empty());
}

TEST(Tensor, StartsWithZeros) {
  const Tensor t({2, 3, 4});
  EXPECT_EQ(t.size(), 24u);
  for (const float value : t.values()) EXPECT_EQ(value, 0.0f);
}

TEST(Tensor, IsRowMajor) {
  const Tensor t({2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(t.row(1)[0], 4.0f) << "the last axis is contiguous: row 1 starts at float 3";
  EXPECT_EQ(t.row(0)[2], 3.0f);
  EXPECT_EQ(t[5], 6.0f);
  EXPECT_EQ(t.row(1).size(), 3u);
}

TEST(Tensor, RowOfAStackIsAWholeImage) {
  Tensor t({2, 2, 2}, {1, 2, 3, 4, 5, 6, 7, 8});
  EXPECT_EQ(t.row(1).size(), 4u);
  t.row(1)[3] = 9.0f;
  EXPECT_EQ(t[7], 9.0f) << "row() must refer to the tensor's own floats";
}

TEST(Tensor, SliceDropsTheFirstAxis) {
  const Tensor t({2, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  EXPECT_EQ(t.slice(1), Tensor({2, 3}, {7, 8, 9, 10, 11, 12}));
  EXPECT_THROW(Tensor({3}).slice(0), std::invalid_argument);
}

TEST(Tensor, CopiesDeeply) {
  Tensor a({2}, {1, 2});
  Tensor b = a;
  b[0] = 5.0f;
  EXPECT_EQ(a[0], 1.0f) << "a copy must not share memory with the original";
  a = b;
  b[1] = 7.0f;
  EXPECT_EQ(a, Tensor({2}, {5, 2}));
}

TEST(Tensor, MovesWithoutCopyingAndLeavesEmptiness) {
  Tensor a({2, 2}, {1, 2, 3, 4});
  const float* floats = a.values().data();
  Tensor b = std::move(a);
  EXPECT_EQ(b.values().data(), floats);
  EXPECT_EQ(a, Tensor());  // NOLINT: what a moved-from tensor is, is what is tested
  Tensor c;
  c = std::move(b);
  EXPECT_EQ(c.values().data(), floats);
  EXPECT_EQ(c.shape(), Shape({2, 2}));
}

TEST(Tensor, CopyOfAnEmptyTensorIsEmpty) {
  const Tensor empty;
  const Tensor copy = empty;
  EXPECT_EQ(copy, empty);
}

TEST(Tensor, ViewOfATemporaryMovesNothing) {
  Tensor t({2, 3, 2});
  const float* floats = t.values().data();
  const Tensor v = std::move(t).view({-1, 6});
  EXPECT_EQ(v.shape(), Shape({2, 6}));
  EXPECT_EQ(v.values().data(), floats);
}

TEST(Tensor, ViewOfANamedTensorCopies) {
  const Tensor t({2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(t.view({3, 2}), Tensor({3, 2}, {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(t.view({-1}), Tensor({6}, {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(t.shape(), Shape({2, 3}));
}

TEST(Tensor, ViewRefusesAnotherNumberOfElements) {
  const Tensor t({2, 3});
  const std::string message = message_of<std::invalid_argument>([&] { t.view({4, 2}); });
  EXPECT_TRUE(contains(message, "[2, 3]"));
  EXPECT_TRUE(contains(message, "[4, 2]"));
  const auto error = [&](std::initializer_list<std::ptrdiff_t> shape) {
    return message_of<std::invalid_argument>([&] { t.view(shape); });
  };
  EXPECT_TRUE(contains(error({-1, 4}), "a number of elements divisible by 4"));
  EXPECT_TRUE(contains(error({-1, 0}), "a number of elements divisible by 0"));
  EXPECT_TRUE(contains(error({-1, -1}), "only one axis can be -1"));
  EXPECT_TRUE(contains(error({-2, 3}), "an axis must be -1 or its length"));
}

TEST(Tensor, RefusesShapesThatItCannotHold) {
  EXPECT_THROW(Tensor(Shape{}), std::invalid_argument);
  EXPECT_THROW(Tensor({1, 1, 1, 1}), std::invalid_argument);
  constexpr std::size_t kHuge = std::numeric_limits<std::size_t>::max() / 2;
  EXPECT_THROW(Tensor({kHuge, 2}), std::invalid_argument) << "the product must not wrap around";
  EXPECT_THROW(Tensor({2, 2}, {1, 2, 3}), std::invalid_argument);
}

TEST(Tensor, RefusesRowsThatAreNotThere) {
  const Tensor t({2, 3});
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { (void)t.row(2); }), "[2, 3]"));
  const Tensor empty;
  EXPECT_THROW((void)empty.row(0), std::invalid_argument);
  EXPECT_THROW((void)t.size(2), std::out_of_range);
}

TEST(Tensor, EqualityLooksAtShapeAndValues) {
  EXPECT_EQ(Tensor({2}, {1, 2}), Tensor({2}, {1, 2}));
  EXPECT_FALSE(Tensor({2}, {1, 2}) == Tensor({2}, {1, 3}));
  EXPECT_FALSE(Tensor({2}, {1, 2}) == Tensor({1, 2}, {1, 2}));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(Tensor({1}, {nan}) == Tensor({1}, {nan}));
}

TEST(Tensor, ViewOfFewerElementsIsRefusedToo) {
  const Tensor t({2, 3});
  for (const std::vector<std::ptrdiff_t>& shape :
       {std::vector<std::ptrdiff_t>{2, 2}, {5}, {7}, {3, 3}, {-1, 5}, {0, -1}, {1, 1, 1}}) {
    EXPECT_THROW(t.view(shape), std::invalid_argument);
  }
  EXPECT_THROW(Tensor({3}, {1, 2, 3, 4}), std::invalid_argument) << "more values than elements";
}

TEST(Tensor, EqualSizesWithOtherShapesAreNotEqual) {
  EXPECT_FALSE(Tensor({2, 3}) == Tensor({3, 2}));
  EXPECT_FALSE(Tensor({6}) == Tensor({2, 3}));
}

TEST(Tensor, SliceAndRowOfThreeAxesAreWholeImages) {
  const Tensor t({1, 2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(t.slice(0).shape(), Shape({2, 3}));
  EXPECT_EQ(t.row(0).size(), 6u);
  EXPECT_THROW((void)t.row(1), std::invalid_argument);
}

TEST(Tensor, ManyRowsOfNothingFit) {
  // Their product is 1 more than the largest size: 0, for who does not look.
  const std::size_t root = std::size_t{1} << (std::numeric_limits<std::size_t>::digits / 2);
  EXPECT_EQ(Tensor({root * 256, 0}).size(), 0u);
  EXPECT_THROW(Tensor({root, root}), std::invalid_argument);
}
