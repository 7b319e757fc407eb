#include "lesson03_network/simple_net.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

using nn::Params;
using nn::Shape;
using nn::Tensor;
using oracle::Matrix;

TEST(InitNet, HasTheShapesOfTheArticle) {
  nn::Generator generator(1);
  const Params p = nn::init_net(784, 30, 10, generator);
  EXPECT_EQ(p.w1.shape(), Shape({784, 30}));
  EXPECT_EQ(p.b1.shape(), Shape({30}));
  EXPECT_EQ(p.w2.shape(), Shape({30, 10}));
  EXPECT_EQ(p.b2.shape(), Shape({10}));
}

TEST(InitNet, ScalesAllWeightsByStd) {
  nn::Generator a(2);
  nn::Generator b(2);
  const Params one = nn::init_net(3, 4, 2, a);
  const Params half = nn::init_net(3, 4, 2, b, 0.5f);
  for (std::size_t i = 0; i < 12; ++i) EXPECT_EQ(half.w1[i], one.w1[i] * 0.5f);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(half.b2[i], one.b2[i] * 0.5f);
}

TEST(SimpleNet, IsLinearReluLinear) {
  // By hand, for x = 2: hidden = relu(2*1 + 1, 2*(-3) + 1) = (3, 0); out = 3*10 + 0*100 + 5 = 35.
  Params p;
  p.w1 = Tensor({1, 2}, {1, -3});
  p.b1 = Tensor({2}, {1, 1});
  p.w2 = Tensor({2, 1}, {10, 100});
  p.b2 = Tensor({1}, {5});
  EXPECT_EQ(nn::simple_net(Tensor({1, 1}, {2}), p), Tensor({1, 1}, {35}))
      << "without the ReLU this would be -465";
}

TEST(SimpleNet, AgreesWithPlainLoops) {
  nn::Generator generator(3);
  const Params p = nn::init_net(37, 11, 5, generator);
  const Tensor x = nn::randn({13, 37}, generator);
  const oracle::Net net = {Matrix(p.w1), Matrix(p.b1), Matrix(p.w2), Matrix(p.b2)};
  const Tensor out = nn::simple_net(x, p);
  EXPECT_EQ(out.shape(), Shape({13, 5}));
  EXPECT_TRUE(oracle::close(out, oracle::simple_net(Matrix(x), net), 1e-5));
}

TEST(SimpleNet, RefusesImagesOfAnotherSize) {
  nn::Generator generator(4);
  const Params p = nn::init_net(784, 30, 10, generator);
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] {
                         nn::simple_net(Tensor({2, 783}), p);
                       }),
                       "[2, 783] and [784, 30]"));
}

TEST(InitNet, ScalesEveryTensorAndDrawsThemInTheirOrder) {
  nn::Generator a(5), b(5);
  const Params params = nn::init_net(3, 4, 2, a, 0.5f);
  for (const Tensor* tensor : {&params.w1, &params.b1, &params.w2, &params.b2}) {
    for (const float value : tensor->values()) {
      EXPECT_EQ(value, 0.5f * b.normal()) << "w1, b1, w2, b2: the order is part of a seed";
    }
  }
}
