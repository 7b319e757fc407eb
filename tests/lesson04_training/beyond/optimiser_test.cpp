#include "lesson04_training/beyond/optimiser.h"

#include <gtest/gtest.h>

#include <algorithm>

using nn::Parameter;
using nn::Role;
using nn::Tensor;

namespace {

Parameter weight(float value, float gradient) {
  return {"w", Role::kWeight, Tensor({1}, {value}), Tensor({1}, {gradient})};
}

}  // namespace

TEST(Optimiser, AddsTheGradientsOfAllCopiesAndGivesThemTheSameWeights) {
  Parameter a = weight(10, 1), b = weight(10, 3);
  nn::Optimiser optimiser({}, {{&a}, {&b}});
  ASSERT_EQ(optimiser.blocks(), 1u);
  optimiser.update(0, 0.5f, 1, 2);
  EXPECT_EQ(a.value[0], 8.0f) << "10 - 0.5 (1 + 3)";
  EXPECT_EQ(b.value[0], 8.0f);
  EXPECT_EQ(a.gradient[0], 0.0f) << "the next batch starts at 0";
  EXPECT_EQ(b.gradient[0], 0.0f);
}

TEST(Optimiser, ScalesTheStepsOfALayer) {
  Parameter a = weight(10, 1);
  a.lr_scale = 0.1f;
  nn::Optimiser({}, {{&a}}).update(0, 1, 1, 1);
  EXPECT_FLOAT_EQ(a.value[0], 9.9f);
}

TEST(Optimiser, ReachesEveryNumberOfALargeParameter) {
  Parameter a{"w", Role::kWeight, Tensor({100, 101}), Tensor({100, 101})};
  std::ranges::fill(a.gradient.values(), -1.0f);
  nn::Optimiser optimiser({}, {{&a}});
  EXPECT_GT(optimiser.blocks(), 1u);
  for (std::size_t b = 0; b < optimiser.blocks(); ++b) optimiser.update(b, 2, 1, 1);
  for (const float value : a.value.values()) ASSERT_EQ(value, 2.0f);
}

TEST(Optimiser, LetsStatisticsFollowTheirMeanOverTheGroups) {
  Parameter a{"mean", Role::kStatistic, Tensor({1}, {7}), Tensor({1}, {6})};
  nn::Optimiser optimiser({}, {{&a}});
  optimiser.update(0, 99, 1, 2);
  EXPECT_EQ(a.value[0], 3.0f) << "the first step is all there is: 6 over 2 groups";
  a.gradient[0] = 26;
  optimiser.update(0, 99, 100, 2);
  EXPECT_FLOAT_EQ(a.value[0], 3.5f) << "later ones count for 0.05";
}

TEST(Optimiser, TakesTheAverageOfTheWeights) {
  Parameter a = weight(0, 0);
  nn::Recipe recipe;
  recipe.average = 0.5f;
  nn::Optimiser optimiser(recipe, {{&a}});
  for (const std::size_t step : {1, 2, 3}) {
    a.gradient[0] = -1;
    optimiser.update(0, 1, step, 1);  // 1, 2, 3
  }
  EXPECT_EQ(a.value[0], 3.0f);
  optimiser.take_average();
  EXPECT_EQ(a.value[0], 2.25f) << "((1 + 2) / 2 + 3) / 2";
}
