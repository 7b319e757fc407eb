#include "lesson04_training/beyond/momentum.h"

#include <gtest/gtest.h>

#include <vector>

using Floats = std::vector<float>;

TEST(MomentumStep, IsTheArticlesStepWithoutMomentum) {
  Floats w{1, 2}, velocity{0, 0};
  nn::momentum_step(w, velocity, Floats{3, -4}, 0.5f, 0.0f);
  EXPECT_EQ(w, (Floats{-0.5f, 4}));
}

// By hand: velocity 1, step 0.1 (1 + 0.5 · 1); then velocity 1.5, step 0.1 (1 + 0.5 · 1.5).
TEST(MomentumStep, IsNesterovs) {
  Floats w{1}, velocity{0};
  nn::momentum_step(w, velocity, Floats{1}, 0.1f, 0.5f);
  EXPECT_FLOAT_EQ(w[0], 0.85f);
  nn::momentum_step(w, velocity, Floats{1}, 0.1f, 0.5f);
  EXPECT_FLOAT_EQ(velocity[0], 1.5f);
  EXPECT_FLOAT_EQ(w[0], 0.675f);
}

TEST(AdamStep, IsAsLongAsTheLearningRateWhateverTheGradient) {
  Floats w{1, 1}, mean{0, 0}, square{0, 0};
  for (const std::size_t step : {1, 2, 3}) {
    nn::adam_step(w, mean, square, Floats{1e-3f, -50}, 0.1f, step);
  }
  EXPECT_NEAR(w[0], 0.7f, 1e-4f);
  EXPECT_NEAR(w[1], 1.3f, 1e-4f);
}
