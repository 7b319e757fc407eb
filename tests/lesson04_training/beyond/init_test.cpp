#include "lesson04_training/beyond/init.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

double deviation(const nn::Tensor& t) {
  double squares = 0;
  for (const float value : t.values()) squares += double(value) * double(value);
  return std::sqrt(squares / static_cast<double>(t.size()));
}

}  // namespace

TEST(Init, ScalesWeightsToTheirInputs) {
  nn::Generator generator(72);
  nn::Net net("c5x64,b,r,f100,r,f10", {8, 8, 1}, 10);
  nn::init_weights(net, nn::Start::kScaled, generator);
  const auto p = net.parameters();
  EXPECT_NEAR(deviation(p[0]->value), std::sqrt(2.0 / 25), 0.02);
  EXPECT_EQ(p[1]->value[0], 1.0f) << "the gain of a batch normalisation stays 1";
  EXPECT_NEAR(deviation(p[5]->value), std::sqrt(2.0 / 1024), 0.002);
  EXPECT_EQ(deviation(p[6]->value), 0.0) << "biases stay 0";
}

TEST(Init, AsTheArticleHasADeviationOf1) {
  nn::Generator generator(73);
  nn::Net net("f500,r,f10", {28, 28, 1}, 10);
  nn::init_weights(net, nn::Start::kArticle, generator);
  for (const nn::Parameter* p : net.parameters()) {
    EXPECT_NEAR(deviation(p->value), 1.0, p->value.size() < 100 ? 0.7 : 0.1) << p->name;
  }
}

TEST(StartNet, PutsDropoutBeforeTheLastLayer) {
  nn::Generator generator(74);
  nn::Recipe recipe;
  recipe.dropout = 0.3f;
  nn::Net net = nn::start_net(recipe, {28, 28, 1}, generator);
  EXPECT_EQ(net.notation(), "f500,r,d30,f10");
  EXPECT_NEAR(deviation(net.parameters()[0]->value), 1.0, 0.1) << "the article's start";
  recipe.net = "f10", recipe.dropout = 0.53f;
  nn::Net small = nn::start_net(recipe, {28, 28, 1}, generator);
  EXPECT_EQ(small.notation(), "d53,f10") << "to the nearest percent";
  recipe.dropout = 0.0f;
  EXPECT_EQ(nn::start_net(recipe, {28, 28, 1}, generator).notation(), "f10");
}
