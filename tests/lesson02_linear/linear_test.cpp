#include "lesson02_linear/linear.h"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Tensor;
using oracle::Matrix;

TEST(Linear, IsAWeightedSumPlusABias) {
  // By hand: 1*10 + 2*20 + 0.5 = 50.5 and 1*30 + 2*40 - 1 = 109.
  const Tensor out = nn::linear(Tensor({1, 2}, {1, 2}), Tensor({2, 2}, {10, 30, 20, 40}),
                                Tensor({2}, {0.5f, -1.0f}));
  EXPECT_EQ(out, Tensor({1, 2}, {50.5f, 109.0f}));
}

TEST(Linear, AddsTheBiasToEveryRow) {
  const Tensor out = nn::linear(Tensor({3, 1}), Tensor({1, 2}, {5, 5}), Tensor({2}, {7.0f, 8.0f}));
  EXPECT_EQ(out, Tensor({3, 2}, {7, 8, 7, 8, 7, 8}));
}

TEST(Linear, AgreesWithPlainLoops) {
  nn::Generator generator(21);
  for (const auto& [rows, inputs, outputs] :
       {std::array{1, 1, 1}, std::array{3, 7, 2}, std::array{33, 784, 10}, std::array{5, 2, 65}}) {
    const Tensor x = nn::randn({std::size_t(rows), std::size_t(inputs)}, generator);
    const Tensor w = nn::randn({std::size_t(inputs), std::size_t(outputs)}, generator);
    const Tensor b = nn::randn({std::size_t(outputs)}, generator);
    const Tensor out = nn::linear(x, w, b);
    EXPECT_EQ(out.shape(), nn::Shape({std::size_t(rows), std::size_t(outputs)}));
    EXPECT_TRUE(oracle::close(out, oracle::linear(Matrix(x), Matrix(w), Matrix(b)), 1e-5));
  }
}

TEST(Linear, NamesTheShapesThatDoNotFit) {
  const auto error = [](const Tensor& x, const Tensor& w, const Tensor& b) {
    return message_of<std::invalid_argument>([&] { nn::linear(x, w, b); });
  };
  EXPECT_TRUE(contains(error(Tensor({5, 3}), Tensor({4, 2}), Tensor({2})),
                       "linear: shapes [5, 3] and [4, 2]"));
  EXPECT_TRUE(contains(error(Tensor({5, 3}), Tensor({3, 2}), Tensor({3})), "[3, 2] and [3]"));
  EXPECT_TRUE(contains(error(Tensor({5, 3}), Tensor({3, 2}), Tensor({1, 2})), "[1, 2]"));
}

TEST(Linear, TakesMatricesAndAVectorOnly) {
  const auto refuses = [](const nn::Shape& x, const nn::Shape& w, const nn::Shape& b) {
    return message_of<std::invalid_argument>([&] { nn::linear(Tensor(x), Tensor(w), Tensor(b)); })
        .starts_with("linear: ");
  };
  EXPECT_TRUE(refuses({3}, {3, 2}, {2}));
  EXPECT_TRUE(refuses({2, 3, 1}, {3, 2}, {2})) << "a stack";
  EXPECT_TRUE(refuses({2, 3}, {3, 2, 1}, {2}));
  EXPECT_TRUE(refuses({2, 3}, {3}, {3}));
  EXPECT_TRUE(refuses({2, 3}, {3, 2}, {1, 2})) << "as many numbers, but a matrix";
  EXPECT_TRUE(refuses({2, 3}, {3, 2}, {2, 1}));
  EXPECT_TRUE(refuses({2, 3}, {3, 2}, {1}));
  EXPECT_TRUE(refuses({2, 3}, {3, 2}, {3}));
}
