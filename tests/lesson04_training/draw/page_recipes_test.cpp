#include "lesson04_training/draw/page_recipes.h"

#include <gtest/gtest.h>

#include "lesson04_training/beyond/net.h"

using namespace nn;

TEST(PageRecipes, AreNetworksForMnist) {
  for (const Recipe& recipe : {best_recipe(), gate_recipe()}) {
    EXPECT_GT(Net(recipe.net, {28, 28, 1}, 10).count_weights(), 1000u) << recipe.name;
    EXPECT_LE(Net(recipe.net, {28, 28, 1}, 10).count_weights(), 150000u)
        << recipe.name << " makes the page larger than 4 MB";
  }
}

TEST(PageRecipes, HaveDifferentNames) { EXPECT_NE(best_recipe().name, gate_recipe().name); }
