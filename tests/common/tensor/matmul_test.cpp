#include "common/tensor/matmul.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Shape;
using nn::Tensor;
using oracle::Matrix;

namespace {

// M, K, N: single rows, columns and numbers, primes around the block sizes of the kernels, the
// article's shapes. Never square: a product with M and N swapped must not pass.
struct Sizes {
  std::size_t m, k, n;
};
constexpr std::array<Sizes, 11> kSizes = {{{1, 1, 1},
                                           {1, 7, 1},
                                           {5, 1, 3},
                                           {1, 3, 8},
                                           {2, 3, 4},
                                           {17, 13, 19},
                                           {31, 64, 33},
                                           {63, 129, 10},
                                           {97, 784, 30},
                                           {200, 50, 10},
                                           {129, 257, 65}}};
constexpr double kTolerance = 1e-5;  // float32 sums of up to 784 products

Tensor transposed(const Tensor& t) {
  Tensor result({t.size(1), t.size(0)});
  for (std::size_t i = 0; i < t.size(0); ++i) {
    for (std::size_t j = 0; j < t.size(1); ++j) result.row(j)[i] = t.row(i)[j];
  }
  return result;
}

std::string name(const Sizes& s) {
  return std::to_string(s.m) + " x " + std::to_string(s.k) + " x " + std::to_string(s.n);
}

}  // namespace

TEST(Matmul, AgreesWithThreeLoopsInDouble) {
  nn::Generator generator(11);
  for (const Sizes& s : kSizes) {
    const Tensor a = nn::randn({s.m, s.k}, generator);
    const Tensor b = nn::randn({s.k, s.n}, generator);
    const Tensor c = nn::matmul(a, b);
    EXPECT_EQ(c.shape(), Shape({s.m, s.n}));
    EXPECT_TRUE(oracle::close(c, oracle::matmul(Matrix(a), Matrix(b)), kTolerance, name(s)));
  }
}

TEST(Matmul, TransposesTheFirstOperand) {
  nn::Generator generator(12);
  for (const Sizes& s : kSizes) {
    const Tensor a = nn::randn({s.k, s.m}, generator);
    const Tensor b = nn::randn({s.k, s.n}, generator);
    const Tensor c = nn::matmul_transposed_a(a, b);
    EXPECT_EQ(c.shape(), Shape({s.m, s.n}));
    EXPECT_TRUE(oracle::close(c, oracle::matmul(oracle::transpose(Matrix(a)), Matrix(b)),
                              kTolerance, name(s)));
  }
}

TEST(Matmul, TransposesTheSecondOperand) {
  nn::Generator generator(13);
  for (const Sizes& s : kSizes) {
    const Tensor a = nn::randn({s.m, s.k}, generator);
    const Tensor b = nn::randn({s.n, s.k}, generator);
    const Tensor c = nn::matmul_transposed_b(a, b);
    EXPECT_EQ(c.shape(), Shape({s.m, s.n}));
    EXPECT_TRUE(oracle::close(c, oracle::matmul(Matrix(a), oracle::transpose(Matrix(b))),
                              kTolerance, name(s)));
  }
}

// A kernel works in blocks, with code of its own for what is left over at each edge: where bugs
// hide.
TEST(Matmul, BareCallAtEveryEdgeOfABlock) {
  nn::Generator generator(16);
  constexpr std::array<std::size_t, 9> kEdges = {1, 2, 3, 7, 15, 16, 17, 33, 65};
  for (const std::size_t m : kEdges) {
    for (const std::size_t k : kEdges) {
      for (const std::size_t n : kEdges) {
        const Tensor a = nn::randn({m, k}, generator);
        const Tensor b = nn::randn({k, n}, generator);
        const Matrix expected = oracle::matmul(Matrix(a), Matrix(b));
        const Tensor ta = transposed(a);
        const Tensor tb = transposed(b);
        for (const bool transpose_a : {false, true}) {
          for (const bool transpose_b : {false, true}) {
            Tensor c({m, n});
            std::ranges::fill(c.values(), NAN);  // whatever stays of it shows
            nn::sgemm(transpose_a, transpose_a ? ta : a, transpose_b, transpose_b ? tb : b, c);
            ASSERT_TRUE(oracle::close(c, expected, kTolerance, name({m, k, n})))
                << transpose_a << transpose_b;
          }
        }
      }
    }
  }
}

TEST(Matmul, BareCallNamesBothShapesThatDoNotFit) {
  Tensor c({2, 4});
  const Tensor a({2, 3}), b({3, 4});
  EXPECT_NO_THROW(nn::sgemm(false, a, false, b, c));
  EXPECT_THROW(nn::sgemm(true, a, false, b, c), std::invalid_argument);
  EXPECT_THROW(nn::sgemm(false, a, true, b, c), std::invalid_argument);
  Tensor d({4, 2});
  EXPECT_THROW(nn::sgemm(false, a, false, b, d), std::invalid_argument);
}

TEST(Matmul, AddsAScaledTensor) {
  Tensor y({2, 3}, {1, 2, 3, 4, 5, 6});
  nn::add_scaled(y, -0.5f, Tensor({2, 3}, {2, 4, -2, 0, 8, 1}));
  EXPECT_EQ(y, Tensor({2, 3}, {0, 0, 4, 4, 1, 5.5f}));
  Tensor none({0});
  EXPECT_NO_THROW(nn::add_scaled(none, 1.0f, Tensor({0})));
  EXPECT_THROW(nn::add_scaled(y, 1.0f, Tensor({3, 2})), std::invalid_argument);
}

TEST(Matmul, AddsEveryValueOfAScaledTensorExactlyOnce) {
  constexpr std::size_t kMany = 100'003;  // enough for several threads, and no multiple of anything
  Tensor y({kMany}), x({kMany});
  for (std::size_t i = 0; i < kMany; ++i) {
    y[i] = 1.0f;
    x[i] = static_cast<float>(i);
  }
  nn::add_scaled(y, 2.0f, x);
  for (std::size_t i = 0; i < kMany; ++i) ASSERT_EQ(y[i], 1.0f + 2.0f * x[i]) << i;
}

TEST(Matmul, OfNothingIsZero) {
  EXPECT_EQ(nn::matmul(Tensor({2, 0}), Tensor({0, 3})), Tensor({2, 3}));
  EXPECT_EQ(nn::matmul(Tensor({0, 2}), Tensor({2, 3})), Tensor({0, 3}));
  EXPECT_EQ(nn::matmul(Tensor({1, 0}), Tensor({0, 2})), Tensor({1, 2}));
}

TEST(Matmul, NamesBothShapesThatDoNotFit) {
  const Tensor a({2, 3});
  const Tensor b({4, 5});
  for (const std::string& message :
       {message_of<std::invalid_argument>([&] { nn::matmul(a, b); }),
        message_of<std::invalid_argument>([&] { nn::matmul_transposed_a(a, b); }),
        message_of<std::invalid_argument>([&] { nn::matmul_transposed_b(a, b); })}) {
    EXPECT_TRUE(contains(message, "matmul"));
    EXPECT_TRUE(contains(message, "[2, 3]"));
    EXPECT_TRUE(contains(message, "[4, 5]"));
  }
  EXPECT_THROW(nn::matmul(Tensor({3}), Tensor({3, 2})), std::invalid_argument);
}

// Stacks and vectors are refused on either side, and so is an inner axis that is longer on either.
TEST(Matmul, TakesMatricesOnly) {
  const Tensor m({2, 2});
  for (const Shape& shape : {Shape{2}, Shape{2, 2, 2}, Shape{3, 3}, Shape{1, 1}}) {
    const Tensor other(shape);
    Tensor result({2, 2});
    EXPECT_THROW(nn::matmul(m, other), std::invalid_argument) << nn::to_string(shape);
    EXPECT_THROW(nn::matmul(other, m), std::invalid_argument) << nn::to_string(shape);
    EXPECT_THROW(nn::sgemm(false, m, false, other, result), std::invalid_argument);
    EXPECT_THROW(nn::sgemm(false, other, false, m, result), std::invalid_argument);
  }
  Tensor flat({4}), long_one({1, 4});
  EXPECT_THROW(nn::sgemm(false, m, false, m, flat), std::invalid_argument);
  EXPECT_THROW(nn::sgemm(false, m, false, m, long_one), std::invalid_argument);
  EXPECT_THROW(nn::add_scaled(flat, 1.0f, Tensor({5})), std::invalid_argument);
}

TEST(Matmul, SaysWhichProductWasCalled) {
  const Tensor a({2, 3}), b({4, 5});
  const auto name = [](const auto& f) {
    const std::string message = message_of<std::invalid_argument>(f);
    return message.substr(0, message.find(':'));
  };
  EXPECT_EQ(name([&] { nn::matmul(a, b); }), "matmul");
  EXPECT_EQ(name([&] { nn::matmul_transposed_a(a, b); }), "matmul_transposed_a");
  EXPECT_EQ(name([&] { nn::matmul_transposed_b(a, b); }), "matmul_transposed_b");
}
