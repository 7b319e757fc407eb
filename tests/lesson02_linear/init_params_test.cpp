#include "lesson02_linear/init_params.h"

#include <gtest/gtest.h>

#include <cmath>

using nn::Shape;
using nn::Tensor;

namespace {

double deviation(const Tensor& t) {
  double squares = 0;
  for (const float value : t.values()) squares += std::pow(static_cast<double>(value), 2);
  return std::sqrt(squares / static_cast<double>(t.size()));
}

}  // namespace

TEST(InitParams, HasTheSizeThatWasAskedFor) {
  nn::Generator generator(1);
  EXPECT_EQ(nn::init_params({7, 3}, generator).shape(), Shape({7, 3}));
  EXPECT_EQ(nn::init_params({5}, generator).shape(), Shape({5}));
}

TEST(InitParams, HasTheDeviationThatWasAskedFor) {
  nn::Generator generator(2);
  EXPECT_NEAR(deviation(nn::init_params({100, 200}, generator)), 1.0, 0.03)
      << "std is 1.0 if it is not given";
  EXPECT_NEAR(deviation(nn::init_params({100, 200}, generator, 0.1f)), 0.1, 0.003);
  EXPECT_NEAR(deviation(nn::init_params({100, 200}, generator, 4.0f)), 4.0, 0.12)
      << "multiply by std, not by its square or its root";
}

TEST(InitParams, DrawsFromTheGenerator) {
  nn::Generator a(3);
  nn::Generator b(3);
  const Tensor w = nn::init_params({4, 3}, a);
  EXPECT_EQ(w, nn::init_params({4, 3}, b)) << "the same seed must give the same weights";
  EXPECT_FALSE(w == nn::init_params({4, 3}, a)) << "every call must draw new numbers";
}
