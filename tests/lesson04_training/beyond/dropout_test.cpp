#include "lesson04_training/beyond/dropout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "lesson04_training/beyond/layers.h"
#include "lesson04_training/beyond/noise.h"
#include "tests/support/layers.h"

using nn::Tensor;

TEST(DropoutMask, DropsWhatItShouldAndScalesTheRest) {
  std::vector<float> mask(10'000);
  nn::dropout_mask(0.25f, 7, mask);
  const auto dropped = std::ranges::count(mask, 0.0f);
  EXPECT_NEAR(static_cast<double>(dropped), 2500, 200);
  EXPECT_EQ(dropped + std::ranges::count(mask, 1.0f / 0.75f), 10'000);
  for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(mask[i] == 0, nn::noise_uniform(7, i) < 0.25f);
}

TEST(Dropout, UsesOneMaskForwardAndBack) {
  nn::Dropout layer({1, 1, 100}, 0.5f, 1);
  Tensor x({2, 100});
  std::ranges::fill(x.values(), 3.0f);
  const Tensor out = layer.forward(x, {true, 9});
  Tensor dout({2, 100});
  std::ranges::fill(dout.values(), 3.0f);
  EXPECT_EQ(layer.backward(dout), out);
  EXPECT_NE(layer.forward(x, {true, 10}), out) << "another mask for every group";
  EXPECT_EQ(layer.forward(x, {}), x) << "nothing is dropped when the network is used";
}

TEST(Dropout, AgreesWithDifferencesForAFixedMask) {
  nn::Generator generator(60);
  nn::Dropout layer({1, 1, 7}, 0.3f, 5);
  Tensor x = nn::randn({4, 7}, generator), dout = nn::randn({4, 7}, generator);
  std::vector<float> mask(28);
  nn::dropout_mask(0.3f, nn::noise(99, 5), mask);
  oracle::Matrix mx(x), weights(dout);
  const auto loss = [&] {
    double sum = 0;
    for (std::size_t i = 0; i < mask.size(); ++i) {
      sum += mx.values[i] * static_cast<double>(mask[i]) * weights.values[i];
    }
    return sum;
  };
  layer.forward(x, {.training = true, .noise = 99});
  EXPECT_TRUE(oracle::close(layer.backward(dout), oracle::numerical_gradient(mx, loss), 1e-5));
}

TEST(Dropout, RefusesAProbabilityThatLeavesNothing) {
  EXPECT_THROW(nn::Dropout({1, 1, 1}, 1.0f, 0), std::invalid_argument);
  EXPECT_THROW(nn::Dropout({1, 1, 1}, -0.1f, 0), std::invalid_argument);
  EXPECT_NO_THROW(nn::Dropout({1, 1, 1}, 0.0f, 0));
}
