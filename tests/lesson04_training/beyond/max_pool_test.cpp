#include "lesson04_training/beyond/max_pool.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "lesson04_training/beyond/layers.h"
#include "tests/support/layers.h"

using nn::Extent;
using nn::Tensor;
using oracle::Matrix;

TEST(MaxPool, AgreesWithLoopsAndDifferences) {
  nn::Generator generator(67);
  for (const Extent& in : {Extent{2, 2, 1}, Extent{4, 6, 3}, Extent{5, 7, 2}, Extent{8, 3, 17}}) {
    nn::MaxPool layer(in);
    EXPECT_EQ(layer.output, (Extent{in.rows / 2, in.columns / 2, in.channels}));
    Tensor x = nn::randn({3, in.size()}, generator);
    Matrix mx(x);
    EXPECT_TRUE(oracle::close(layer.forward(x, {}), oracle::max_pool(mx, in), 1e-6));
    Tensor dout = nn::randn({3, layer.output.size()}, generator);
    const Matrix want = oracle::numerical_gradient(
        mx, [&] { return oracle::weighted_sum(oracle::max_pool(mx, in), Matrix(dout)); });
    EXPECT_TRUE(oracle::close(layer.backward(dout), want, 1e-5, "only the largest of four moves"));
  }
}

TEST(MaxPool, TheFirstOfEqualsWins) {
  nn::MaxPool layer({2, 2, 1});
  Tensor x({1, 4}, {5, 5, 5, 5});
  layer.forward(x, {});
  Tensor dout({1, 1}, {3});
  EXPECT_EQ(layer.backward(dout), Tensor({1, 4}, {3, 0, 0, 0}));
}

TEST(MaxPool, SaysWhenTheImageIsTooSmall) {
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([] { nn::MaxPool({1, 5, 3}); }), "1 x 5"));
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([] { nn::MaxPool({5, 1, 3}); }), "5 x 1"));
}

TEST(MaxPool, GivesNothingToTheWinnersOfTheGroupBefore) {
  nn::MaxPool layer({2, 2, 1});
  for (std::size_t winner = 4; winner-- > 0;) {
    Tensor x({1, 4}), want({1, 4}), dout({1, 1}, {3});
    x[winner] = 5;
    want[winner] = 3;
    layer.forward(x, {});
    EXPECT_EQ(layer.backward(dout), want) << winner;
  }
}

TEST(MaxPool, GivesNothingToTheLastOfAnOddNumberOfRowsOrColumns) {
  for (const Extent& in : {Extent{3, 2, 1}, Extent{2, 3, 1}}) {
    const std::vector<float> dout = {7};
    const std::vector<std::int32_t> winner = {0};
    std::vector<float> dimage(6, 99.0f), want(6);
    want[0] = 7;
    nn::max_pool_backward(dout, winner, in, dimage);
    EXPECT_EQ(dimage, want);
  }
}
