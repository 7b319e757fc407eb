#include "lesson04_training/calc_grad.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "lesson03_network/mnist_loss.h"
#include "tests/support/oracle.h"

using nn::Tensor;
using oracle::Matrix;

namespace {

constexpr double kLossTolerance = 1e-4;  // relative, per tensor

// Compares the four gradients of a random net with central differences of the oracle's loss, which
// runs in double and shares no code with calc_grad. `std` scales the weights: 1 puts some sigmoids
// into saturation, as the article does; 0.1 keeps them out of it.
void check(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes, float std,
           std::uint32_t seed) {
  SCOPED_TRACE("B, I, H, C = " + std::to_string(rows) + ", " + std::to_string(inputs) + ", " +
               std::to_string(hidden) + ", " + std::to_string(classes));
  nn::Generator generator(seed);
  const nn::Params params = nn::init_net(inputs, hidden, classes, generator, std);
  const Tensor xb = nn::randn({rows, inputs}, generator);
  const Tensor yb = oracle::random_targets(rows, classes, generator);

  const nn::Gradients grads = nn::calc_grad(xb, yb, params);

  oracle::Net net = {Matrix(params.w1), Matrix(params.b1), Matrix(params.w2), Matrix(params.b2)};
  const Matrix x(xb);
  const Matrix y(yb);
  const auto loss = [&] { return oracle::mnist_loss(oracle::simple_net(x, net), y); };
  EXPECT_NEAR(grads.loss, loss(), 1e-5);
  EXPECT_EQ(grads.dw1.shape(), params.w1.shape());
  EXPECT_EQ(grads.db1.shape(), params.b1.shape());
  EXPECT_EQ(grads.dw2.shape(), params.w2.shape());
  EXPECT_EQ(grads.db2.shape(), params.b2.shape());
  const auto numerical = [&](std::size_t i) { return oracle::numerical_gradient(net[i], loss); };
  EXPECT_TRUE(oracle::close(grads.db2, numerical(3), kLossTolerance, "db2 = Σ_b dpreds"));
  EXPECT_TRUE(oracle::close(grads.dw2, numerical(2), kLossTolerance, "dw2 = a1ᵀ dpreds"));
  EXPECT_TRUE(oracle::close(grads.db1, numerical(1), kLossTolerance,
                            "db1 = Σ_b dz1; is dz1 0 where a1 is?"));
  EXPECT_TRUE(oracle::close(grads.dw1, numerical(0), kLossTolerance, "dw1 = xbᵀ dz1"));
}

}  // namespace

TEST(CalcGrad, AgreesWithDifferencesOfADoublePrecisionLoss) {
  check(8, 12, 7, 5, 0.5f, 41);
  check(3, 20, 9, 10, 0.1f, 42);
  check(17, 6, 11, 3, 1.0f, 43);
}

TEST(CalcGrad, OfAShortBatchIsItsOwnMean) {
  check(1, 9, 4, 10, 0.5f, 44);
  check(2, 5, 30, 2, 0.5f, 45);
}

TEST(CalcGrad, AgreesNearSaturation) { check(6, 30, 13, 4, 1.0f, 46); }

TEST(CalcGrad, LossIsThatOfSimpleNet) {
  nn::Generator generator(47);
  const nn::Params params = nn::init_net(15, 8, 10, generator, 0.3f);
  const Tensor xb = nn::randn({21, 15}, generator);
  const Tensor yb = oracle::random_targets(21, 10, generator);
  EXPECT_EQ(nn::calc_grad(xb, yb, params).loss, nn::mnist_loss(nn::simple_net(xb, params), yb))
      << "calc_grad's forward lines must be those of simple_net";
}

TEST(CalcGrad, DoesNotAddToAnOlderGradient) {
  nn::Generator generator(48);
  const nn::Params params = nn::init_net(4, 3, 2, generator);
  const Tensor xb = nn::randn({5, 4}, generator);
  const Tensor yb = oracle::random_targets(5, 2, generator);
  const Tensor first = nn::calc_grad(xb, yb, params).dw1;
  EXPECT_EQ(nn::calc_grad(xb, yb, params).dw1, first);
}

TEST(CalcGrad, RefusesTargetsOfAnotherBatch) {
  nn::Generator generator(49);
  const nn::Params params = nn::init_net(4, 3, 2, generator);
  EXPECT_THROW(nn::calc_grad(Tensor({5, 4}), Tensor({6, 2}), params), std::invalid_argument);
  EXPECT_THROW(nn::calc_grad(Tensor({5, 3}), Tensor({5, 2}), params), std::invalid_argument);
}
