#include "common/tensor/gather.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

TEST(GatherRows, PicksAnyRowsInAnyOrder) {
  const Tensor from({3, 2}, {0, 1, 10, 11, 20, 21});
  Tensor result({4, 2});
  gather_rows(from, std::vector<std::size_t>{2, 0, 2, 1}, result);
  EXPECT_EQ(result, Tensor({4, 2}, {20, 21, 0, 1, 20, 21, 10, 11}));
}

TEST(GatherRows, UsesTheSameMemoryAgainWhereItFits) {
  const Tensor from({3, 2}, {0, 1, 10, 11, 20, 21});
  Tensor result;
  gather_rows(from, std::vector<std::size_t>{2, 0}, result);
  const float* const memory = result.values().data();
  gather_rows(from, std::vector<std::size_t>{1, 2}, result);
  EXPECT_EQ(result, Tensor({2, 2}, {10, 11, 20, 21}));
  EXPECT_EQ(result.values().data(), memory);
  gather_rows(from, std::vector<std::size_t>{1}, result);
  EXPECT_EQ(result, Tensor({1, 2}, {10, 11})) << "a short last batch";
}

TEST(GatherRows, NoRows) {
  Tensor result({0, 2});
  gather_rows(Tensor({3, 2}), {}, result);
  EXPECT_EQ(result.size(), 0u);
}

TEST(GatherRows, RefusesWhatDoesNotFit) {
  const Tensor from({3, 2});
  Tensor result;
  const std::vector<std::size_t> one{0}, past{1, 3};
  EXPECT_THROW(gather_rows(from, past, result), std::invalid_argument);
  EXPECT_THROW(gather_rows(Tensor({3}), one, result), std::invalid_argument);
  EXPECT_THROW(gather_rows(Tensor({3, 2, 2}), one, result), std::invalid_argument);
}

TEST(PutRows, CopiesBelowWhatIsThere) {
  Tensor result({4, 2, 1}, {1, 1, 1, 1, 1, 1, 1, 1});
  put_rows(Tensor({2, 2, 1}, {2, 3, 4, 5}), result, 1);
  EXPECT_EQ(result, Tensor({4, 2, 1}, {1, 1, 2, 3, 4, 5, 1, 1}));
  put_rows(Tensor({0, 2, 1}), result, 4);
  put_rows(Tensor({1, 2, 1}, {8, 9}), result, 3);
  EXPECT_EQ(result, Tensor({4, 2, 1}, {1, 1, 2, 3, 4, 5, 8, 9}));
}

TEST(PutRows, RefusesWhatDoesNotFit) {
  Tensor result({3, 2});
  EXPECT_THROW(put_rows(Tensor({2, 2}), result, 2), std::invalid_argument);
  EXPECT_THROW(put_rows(Tensor({1, 2}), result, 3), std::invalid_argument);
  EXPECT_THROW(put_rows(Tensor({1, 3}), result, 0), std::invalid_argument);
  EXPECT_THROW(put_rows(Tensor({2}), result, 0), std::invalid_argument);
  EXPECT_THROW(put_rows(Tensor(), result, 0), std::invalid_argument);
}

TEST(GatherRows, TakesTheShapeOfWhatIsGathered) {
  const Tensor from({2, 2}, {1, 2, 3, 4});
  Tensor result({4, 1});  // as many values, in another shape
  gather_rows(from, std::vector<std::size_t>{1, 0}, result);
  EXPECT_EQ(result, Tensor({2, 2}, {3, 4, 1, 2}));
}

TEST(GatherRows, SaysHowManyRowsItNeeds) {
  const auto error = [](std::vector<std::size_t> rows) {
    return message_of<std::invalid_argument>([&] {
      Tensor result;
      gather_rows(Tensor({3, 2}), rows, result);
    });
  };
  for (const std::vector<std::size_t>& rows :
       {std::vector<std::size_t>{3}, std::vector<std::size_t>{0, 3, 1}}) {
    EXPECT_EQ(error(rows), "gather_rows: got shape [3, 2], expected more than 3 rows");
  }
}

TEST(PutRows, SaysWhatDoesNotFit) {
  const auto error = [](Tensor part, Tensor result, std::size_t start) {
    return message_of<std::invalid_argument>([&] { put_rows(std::move(part), result, start); });
  };
  EXPECT_EQ(error(Tensor({1, 2}), Tensor({3, 2}), 4),
            "put_rows: got shape [3, 2], expected at least 4 + 1 rows");
  EXPECT_TRUE(error(Tensor(), Tensor(), 0).starts_with("put_rows: ")) << "two without axes";
}

}  // namespace
