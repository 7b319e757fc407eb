#include "lesson04_training/gradcheck/way_forward.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/support/oracle.h"

using namespace nn::gradcheck;
using oracle::Matrix;

namespace {

Matrix matrix(const Numbers& numbers) {
  Matrix result(numbers.rows, numbers.columns);
  result.values = numbers.values;
  return result;
}

}  // namespace

TEST(GradcheckWayForward, IsTheArticlesNetwork) {
  const WayForward way = draw(7, 3);
  const Matrix z1 = oracle::linear(matrix(way.x), matrix(way.w1), matrix(way.b1));
  const Matrix p = oracle::simple_net(
      matrix(way.x), {matrix(way.w1), matrix(way.b1), matrix(way.w2), matrix(way.b2)});
  ASSERT_EQ(way.p.values.size(), p.values.size());
  for (std::size_t i = 0; i < p.values.size(); ++i)
    EXPECT_NEAR(way.p.values[i], p.values[i], 1e-12);
  for (std::size_t i = 0; i < z1.values.size(); ++i) {
    EXPECT_NEAR(way.z1.values[i], z1.values[i], 1e-12);
    EXPECT_EQ(way.a1.values[i], std::max(way.z1.values[i], 0.0));
  }
}

TEST(GradcheckWayForward, SlopesAreThoseOfTheLoss) {
  const WayForward way = draw(5, 4);
  Matrix p = matrix(way.p);
  const Matrix y = matrix(way.y);
  const Matrix dp = oracle::numerical_gradient(p, [&] { return oracle::mnist_loss(p, y); });
  oracle::Net net = {matrix(way.w1), matrix(way.b1), matrix(way.w2), matrix(way.b2)};
  const auto loss = [&] { return oracle::mnist_loss(oracle::simple_net(matrix(way.x), net), y); };
  const auto expect_slopes = [&](Of of, const Matrix& want) {
    for (std::size_t i = 0; i < want.values.size(); ++i) {
      EXPECT_NEAR(measured_slope(way, of, i), want.values[i], 1e-9);
    }
  };
  expect_slopes(Of::p, dp);
  expect_slopes(Of::w1, oracle::numerical_gradient(net[0], loss));
  expect_slopes(Of::b1, oracle::numerical_gradient(net[1], loss));
  expect_slopes(Of::w2, oracle::numerical_gradient(net[2], loss));
  expect_slopes(Of::b2, oracle::numerical_gradient(net[3], loss));
}

TEST(GradcheckWayForward, InputsAreNotAlikeAndAwayFromTheBend) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const WayForward way = draw(6, seed);
    for (const double z : way.z1.values) EXPECT_GE(std::abs(z), 1e-3) << "seed " << seed;
    EXPECT_EQ(std::ranges::count(way.y.values, 1.0), static_cast<std::ptrdiff_t>(way.y.rows));
    EXPECT_EQ(way.x.values[0], static_cast<double>(static_cast<float>(way.x.values[0])))
        << "floats, so that both sides start from the same numbers";
  }
  EXPECT_NE(draw(6, 1).x.values, draw(6, 2).x.values);
  EXPECT_EQ(draw(6, 1).w1.values, draw(6, 1).w1.values);
}

TEST(GradcheckWayForward, KeepsTheNumbersAsATensor) {
  const WayForward way = draw(6, 1);
  EXPECT_EQ(to_tensor(way.w1).shape(), nn::Shape({5, 6}));
  EXPECT_EQ(static_cast<double>(to_tensor(way.w1)[7]), way.w1.values[7]);
}

TEST(GradcheckWayForward, ImagesAreOfAnyClass) {
  std::vector<int> images(3);
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const WayForward way = draw(6, seed);
    for (std::size_t i = 0; i < way.y.values.size(); ++i) images[i % 3] += way.y.values[i] == 1;
  }
  for (const int count : images) EXPECT_NEAR(count, 200 / 3, 25);
}
