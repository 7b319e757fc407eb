#include "lesson04_training/draw/page_recipes.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(PageRecipes, SayHowLongTheGateIsTrained) {
  const Recipe gate = gate_recipe();
  EXPECT_TRUE(gate.change.starts_with(std::to_string(gate.epochs) + " epochs")) << gate.change;
}

TEST(PageRecipes, TeachTheGateToBeSure) {
  EXPECT_EQ(gate_recipe().label_smoothing, 0.0f) << "the rule goes by how sure it is";
}
