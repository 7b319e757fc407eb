#include "lesson04_training/beyond/batch_norm.h"

#include <gtest/gtest.h>

#include "lesson04_training/beyond/layers.h"
#include "tests/support/layers.h"

using nn::Extent;
using nn::Tensor;
using oracle::Matrix;

TEST(BatchNorm, AgreesWithLoopsAndDifferences) {
  nn::Generator generator(68);
  for (const Extent& in : {Extent{1, 1, 5}, Extent{3, 2, 4}, Extent{5, 5, 17}}) {
    nn::BatchNorm layer(in);
    auto& parameters = layer.parameters;
    oracle::fill_random(parameters[0].value, generator);
    oracle::fill_random(parameters[1].value, generator);
    Tensor x = nn::randn({6, in.size()}, generator);
    for (float& value : x.values()) value = 3 * value + 10;
    Tensor dout = nn::randn({6, in.size()}, generator);
    Matrix mx(x), gain(parameters[0].value), bias(parameters[1].value);
    const Matrix weights(dout);  // backward works in dout itself
    const auto out = [&] { return oracle::batch_norm(mx, in.channels, gain, bias); };
    const auto loss = [&] { return oracle::weighted_sum(out(), weights); };

    EXPECT_TRUE(oracle::close(layer.forward(x, {.training = true}), out(), 1e-4));
    layer.backward_weights(dout);
    const Matrix dx = oracle::numerical_gradient(mx, loss);
    EXPECT_TRUE(oracle::close(layer.backward(dout), dx, 1e-3,
                              "mean and variance depend on x too: two more terms in dx"));
    EXPECT_TRUE(
        oracle::close(parameters[0].gradient, oracle::numerical_gradient(gain, loss), 1e-4));
    EXPECT_TRUE(
        oracle::close(parameters[1].gradient, oracle::numerical_gradient(bias, loss), 1e-4));
  }
}

TEST(BatchNorm, UsesItsRunningMeansWhenItIsNotTraining) {
  nn::BatchNorm layer({1, 1, 2});
  layer.parameters[2].value = Tensor({2}, {1, 2});
  layer.parameters[3].value = Tensor({2}, {4, 9});
  Tensor x({1, 2}, {5, 8});
  const Tensor& out = layer.forward(x, {});
  EXPECT_NEAR(out[0], 2, 1e-4);
  EXPECT_NEAR(out[1], 2, 1e-4);
}

TEST(BatchNorm, LeavesWhatItMeasuredInTheGradientsOfItsStatistics) {
  nn::BatchNorm layer({1, 1, 1});
  Tensor x({4, 1}, {1, 3, 5, 7});
  layer.forward(x, {.training = true});
  layer.forward(x, {.training = true});
  EXPECT_FLOAT_EQ(layer.parameters[2].gradient[0], 8) << "the sum of two means of 4";
  EXPECT_FLOAT_EQ(layer.parameters[3].gradient[0], 10) << "the sum of two variances of 5";
}

TEST(BatchNorm, PassesNumbersOnBeforeItHasMeasuredAny) {
  nn::BatchNorm layer({1, 1, 2});
  Tensor x({2, 2}, {5, -8, 0.5f, 3});
  EXPECT_TRUE(oracle::close(layer.forward(x, {}), Matrix(x), 1e-4)) << "mean 0, variance 1";
}

TEST(BatchNorm, StandsAChannelThatIsTheSameInAllImages) {
  nn::BatchNorm layer({1, 1, 1});
  layer.parameters[1].value[0] = 0.25f;
  Tensor x({3, 1}, {2, 2, 2});
  EXPECT_EQ(layer.forward(x, {.training = true}), Tensor({3, 1}, {0.25f, 0.25f, 0.25f}));
}
