#include "lesson04_training/beyond/linear.h"

#include <gtest/gtest.h>

#include "tests/support/layers.h"

using nn::Tensor;
using oracle::Matrix;

TEST(LinearLayer, AgreesWithLoopsAndDifferences) {
  nn::Generator generator(61);
  for (const bool has_bias : {true, false}) {
    nn::Linear layer(7, 5, has_bias);
    for (nn::Parameter* p : layer.parameters()) oracle::fill_random(p->value, generator);
    Tensor x = nn::randn({9, 7}, generator);
    Tensor dout = nn::randn({9, 5}, generator);
    Matrix mx(x), mw(layer.parameters()[0]->value);
    Matrix mb = has_bias ? Matrix(layer.parameters()[1]->value) : Matrix(1, 5);
    const auto out = [&] { return oracle::linear(mx, mw, mb); };
    const auto loss = [&] { return oracle::weighted_sum(out(), Matrix(dout)); };

    EXPECT_TRUE(oracle::close(layer.forward(x, {}), out(), 1e-5));
    layer.backward_weights(dout);
    const Matrix dx = oracle::numerical_gradient(mx, loss);
    EXPECT_TRUE(oracle::close(layer.backward(dout), dx, 1e-5, "dx = dout wᵀ"));
    const auto parameters = layer.parameters();
    EXPECT_TRUE(oracle::close(parameters[0]->gradient, oracle::numerical_gradient(mw, loss), 1e-5));
    ASSERT_EQ(parameters.size(), has_bias ? 2u : 1u);
    if (has_bias) {
      const Matrix db = oracle::numerical_gradient(mb, loss);
      EXPECT_TRUE(oracle::close(parameters[1]->gradient, db, 1e-5));
    }
  }
}

TEST(LinearLayer, AddsToTheGradientThatIsThere) {
  nn::Linear layer(2, 1);
  Tensor x({1, 2}, {3, 4});
  layer.forward(x, {});
  layer.backward_weights(Tensor({1, 1}, {10}));
  layer.backward_weights(Tensor({1, 1}, {1}));
  EXPECT_EQ(layer.parameters()[0]->gradient, Tensor({2, 1}, {33, 44}));
  EXPECT_EQ(layer.parameters()[1]->gradient, Tensor({1}, {11}));
}

TEST(LinearLayer, NamesTheShapesThatDoNotFit) {
  nn::Linear layer(2, 1);
  Tensor x({1, 3});
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { layer.forward(x, {}); }), "[1, 3]"));
}
