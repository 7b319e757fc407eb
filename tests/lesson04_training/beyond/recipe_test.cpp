#include "lesson04_training/beyond/recipe.h"

#include <gtest/gtest.h>

TEST(Recipe, IsTheArticlesWhereNothingIsSaid) {
  const nn::Recipe recipe;
  EXPECT_EQ(recipe.net, "f500,r,f10");
  EXPECT_EQ(recipe.batch_size, 1000u);
  EXPECT_EQ(recipe.lr, 50.0f);
  EXPECT_EQ(recipe.epochs, 30u);
  EXPECT_EQ(recipe.momentum, 0.0f);
}
