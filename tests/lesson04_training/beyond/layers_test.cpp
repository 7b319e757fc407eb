#include "lesson04_training/beyond/layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "lesson04_training/beyond/net.h"
#include "lesson04_training/beyond/rungs.h"
#include "tests/support/layers.h"

using nn::Extent;
using nn::Tensor;
using oracle::Matrix;

TEST(LinearLayer, AgreesWithLoopsAndDifferences) {
  nn::Generator generator(61);
  for (const bool has_bias : {true, false}) {
    nn::Linear layer(7, 5, has_bias);
    for (nn::Parameter& p : layer.parameters) oracle::fill_random(p.value, generator);
    Tensor x = nn::randn({9, 7}, generator);
    Tensor dout = nn::randn({9, 5}, generator);
    Matrix mx(x), mw(layer.parameters[0].value);
    Matrix mb = has_bias ? Matrix(layer.parameters[1].value) : Matrix(1, 5);
    const auto out = [&] { return oracle::linear(mx, mw, mb); };
    const auto loss = [&] { return oracle::weighted_sum(out(), Matrix(dout)); };

    EXPECT_TRUE(oracle::close(layer.forward(x, {}), out(), 1e-5));
    layer.backward_weights(dout);
    const Matrix dx = oracle::numerical_gradient(mx, loss);
    EXPECT_TRUE(oracle::close(layer.backward(dout), dx, 1e-5, "dx = dout wᵀ"));
    const auto& parameters = layer.parameters;
    EXPECT_TRUE(oracle::close(parameters[0].gradient, oracle::numerical_gradient(mw, loss), 1e-5));
    ASSERT_EQ(parameters.size(), has_bias ? 2u : 1u);
    if (has_bias) {
      const Matrix db = oracle::numerical_gradient(mb, loss);
      EXPECT_TRUE(oracle::close(parameters[1].gradient, db, 1e-5));
    }
  }
}

TEST(LinearLayer, AddsToTheGradientThatIsThere) {
  nn::Linear layer(2, 1);
  Tensor x({1, 2}, {3, 4});
  layer.forward(x, {});
  layer.backward_weights(Tensor({1, 1}, {10}));
  layer.backward_weights(Tensor({1, 1}, {1}));
  EXPECT_EQ(layer.parameters[0].gradient, Tensor({2, 1}, {33, 44}));
  EXPECT_EQ(layer.parameters[1].gradient, Tensor({1}, {11}));
}

TEST(LinearLayer, NamesTheShapesThatDoNotFit) {
  nn::Linear layer(2, 1);
  Tensor x({1, 3});
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { layer.forward(x, {}); }), "[1, 3]"));
}

TEST(ReluLayer, CutsOffWhatIsNegativeAndItsGradient) {
  nn::Relu layer({1, 1, 3});
  Tensor x({2, 3}, {1, -2, 0, -4, 5, 6});
  EXPECT_EQ(layer.forward(x, {}), Tensor({2, 3}, {1, 0, 0, 0, 5, 6}));
  Tensor dout({2, 3}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(layer.backward(dout), Tensor({2, 3}, {1, 0, 0, 0, 5, 6}));
}

TEST(ReluLayer, AgreesWithDifferences) {
  nn::Generator generator(62);
  nn::Relu layer({2, 3, 4});
  Tensor x = nn::randn({5, 24}, generator), dout = nn::randn({5, 24}, generator);
  Matrix mx(x), weights(dout);
  const auto loss = [&] {
    double sum = 0;
    for (std::size_t i = 0; i < mx.values.size(); ++i) {
      sum += std::max(mx.values[i], 0.0) * weights.values[i];
    }
    return sum;
  };
  layer.forward(x, {});
  EXPECT_TRUE(oracle::close(layer.backward(dout), oracle::numerical_gradient(mx, loss), 1e-5));
}

TEST(ReluLayer, LetsNaNThrough) {
  nn::Relu layer({1, 1, 1});
  Tensor x({1, 1}, {NAN});
  EXPECT_TRUE(std::isnan(layer.forward(x, {})[0])) << "a loss that is no number must be seen";
}

namespace {

struct Case {
  std::size_t images;
  Extent in;
  std::size_t kernel, stride, channels;
};

void compare(const Case& c, nn::Generator& generator, bool with_gradients) {
  nn::Conv layer({c.in, c.kernel, c.stride}, c.channels);
  EXPECT_EQ(layer.output, (Extent{(c.in.rows - c.kernel) / c.stride + 1,
                                  (c.in.columns - c.kernel) / c.stride + 1, c.channels}));
  for (nn::Parameter& p : layer.parameters) oracle::fill_random(p.value, generator);
  Tensor x = nn::randn({c.images, c.in.size()}, generator);
  Matrix mx(x), mw(layer.parameters[0].value), mb(layer.parameters[1].value);
  const auto out = [&] { return oracle::conv(mx, c.in, c.kernel, c.stride, mw, mb); };
  EXPECT_TRUE(oracle::close(layer.forward(x, {}), out(), 1e-5));
  if (!with_gradients) return;

  Tensor dout = nn::randn({c.images, layer.output.size()}, generator);
  const auto loss = [&] { return oracle::weighted_sum(out(), Matrix(dout)); };
  layer.backward_weights(dout);
  EXPECT_TRUE(
      oracle::close(layer.backward(dout), oracle::numerical_gradient(mx, loss), 1e-5, "dx"));
  const auto& parameters = layer.parameters;
  EXPECT_TRUE(oracle::close(parameters[0].gradient, oracle::numerical_gradient(mw, loss), 1e-5));
  EXPECT_TRUE(oracle::close(parameters[1].gradient, oracle::numerical_gradient(mb, loss), 1e-5));
}

}  // namespace

TEST(Conv, AgreesWithSevenLoopsAndDifferences) {
  nn::Generator generator(65);
  for (const Case& c :
       {Case{1, {3, 3, 1}, 3, 1, 1}, Case{2, {6, 5, 1}, 3, 1, 4}, Case{3, {7, 4, 2}, 2, 1, 3},
        Case{2, {9, 8, 3}, 3, 2, 2}, Case{2, {8, 7, 2}, 4, 3, 5}, Case{4, {1, 1, 6}, 1, 1, 2}}) {
    compare(c, generator, true);
  }
}

// More patches than a piece holds, so that pieces end in the middle of an image and of the group.
TEST(Conv, AgreesWithSevenLoopsWhereThePatchesComeInPieces) {
  nn::Generator generator(66);
  compare({5, {28, 28, 16}, 3, 1, 4}, generator, false);
  compare({40, {28, 28, 1}, 5, 2, 3}, generator, false);
  compare({2, {6, 6, 64}, 3, 1, 96}, generator, false);
}

// Every network of the ladder and beside it, and one of so few channels that its products would be
// small with far more patches.
TEST(Conv, HoldsNoMorePatchesThanACacheHas) {
  std::vector<std::string> nets = {"c5x4,r,c3x4,p,r,f10"};
  for (const nn::Recipe& rung : nn::ladder()) nets.push_back(rung.net);
  for (const nn::Recipe& rung : nn::side_rungs()) nets.push_back(rung.net);
  std::size_t bytes = 0;
  std::thread([&] {  // which has held no patches before
    for (const std::string& notation : nets) {
      nn::Net net(notation, {28, 28, 1}, 10);
      Tensor x({1, 784}), dpreds({1, 10});
      net.forward(x, {.training = true});
      net.backward(dpreds);
    }
    bytes = nn::patches_of_this_thread().capacity() * sizeof(float);
  })
      .join();
  EXPECT_GT(bytes, 100u * 1024);
  EXPECT_LE(bytes, 256u * 1024) << "a thread's patches must stay in its cache";
}
