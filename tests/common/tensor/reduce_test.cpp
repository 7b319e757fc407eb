#include "common/tensor/reduce.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Tensor;

TEST(Mean, IsTheSumDividedByTheCount) {
  EXPECT_FLOAT_EQ(nn::mean(Tensor({2, 3}, {1, 2, 3, 4, 5, 7.5f})), 3.75f);
}

TEST(Mean, DoesNotLoseSmallTermsOfALongSum) {
  // In float, adding 0.1 to a sum stops at 2097152, because there the next float is 0.25 away.
  Tensor t({40'000'000});
  for (float& value : t.values()) value = 0.1f;
  EXPECT_FLOAT_EQ(nn::mean(t), 0.1f) << "add in double";
}

TEST(Mean, OfNaNIsNaN) {
  EXPECT_TRUE(std::isnan(nn::mean(Tensor({2}, {1, std::numeric_limits<float>::quiet_NaN()}))));
}

TEST(Mean, RefusesAnEmptyTensor) {
  EXPECT_THROW(nn::mean(Tensor()), std::invalid_argument);
  EXPECT_THROW(nn::mean(Tensor({0, 3})), std::invalid_argument);
}

TEST(SumRows, AddsOverTheFirstAxis) {
  EXPECT_EQ(nn::sum_rows(Tensor({3, 2}, {1, 10, 2, 20, 3, 30})), Tensor({2}, {6, 60}))
      << "the sum goes over the rows, one result a column";
}

TEST(SumRows, AgreesWithDouble) {
  nn::Generator generator(5);
  const Tensor t = nn::randn({1000, 37}, generator);
  oracle::Matrix want(1, 37);
  const oracle::Matrix m(t);
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t c = 0; c < m.columns; ++c) want.at(0, c) += m.at(r, c);
  }
  EXPECT_TRUE(oracle::close(nn::sum_rows(t), want, 1e-5));
}

TEST(SumRows, RefusesAnythingButAMatrix) {
  EXPECT_THROW(nn::sum_rows(Tensor({3})), std::invalid_argument);
  EXPECT_THROW(nn::sum_rows(Tensor({3, 2, 2})), std::invalid_argument);
}

TEST(Argmax, FindsTheLargest) {
  EXPECT_EQ(nn::argmax(std::array<float, 4>({{-3, -1, -2, -5}})), 1u);
  EXPECT_EQ(nn::argmax(std::array<float, 3>({{0, 1, 5}})), 2u);
}

TEST(Argmax, TakesTheFirstOfEqualValues) {
  EXPECT_EQ(nn::argmax(std::array<float, 4>({{1, 7, 7, 2}})), 1u);
}

TEST(Argmax, RefusesAnEmptyRow) { EXPECT_THROW(nn::argmax({}), std::invalid_argument); }
