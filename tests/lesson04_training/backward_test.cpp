#include "lesson04_training/backward.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Shape;
using nn::Tensor;
using oracle::Matrix;

namespace {

constexpr double kTolerance = 1e-4;  // relative, per tensor; differences in double reach 1e-9

// A number that depends on every entry of `out` in its own way: Σ out · weights. Its derivative
// with respect to out is `weights`, which is what the tests pass in as dout.
double weighted_sum(const Matrix& out, const Matrix& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < out.values.size(); ++i) sum += out.values[i] * weights.values[i];
  return sum;
}

}  // namespace

TEST(MnistLossBackward, AgreesWithDifferences) {
  nn::Generator generator(31);
  for (const auto& [rows, classes] : {std::array{1, 10}, std::array{7, 3}, std::array{64, 10}}) {
    const Tensor preds = nn::randn({std::size_t(rows), std::size_t(classes)}, generator);
    const Tensor targets =
        oracle::random_targets(std::size_t(rows), std::size_t(classes), generator);
    Matrix p(preds);
    const Matrix want =
        oracle::numerical_gradient(p, [&] { return oracle::mnist_loss(p, Matrix(targets)); });
    const Tensor got = nn::mnist_loss_backward(preds, targets);
    EXPECT_EQ(got.shape(), preds.shape());
    EXPECT_TRUE(oracle::close(got, want, kTolerance,
                              "check the sign where the target is 1, s (1 - s), and the division "
                              "by all B x C entries"));
  }
}

TEST(MnistLossBackward, VanishesWhereTheSigmoidSaturates) {
  const Tensor got =
      nn::mnist_loss_backward(Tensor({1, 3}, {60, -60, 0}), Tensor({1, 3}, {0, 1, 0}));
  EXPECT_EQ(got[0], 0.0f);
  EXPECT_NEAR(got[1], 0.0f, 1e-20);
  EXPECT_FLOAT_EQ(got[2], 0.25f / 3.0f);
  for (const float value : got.values()) EXPECT_FALSE(std::isnan(value));
}

// Far out the slope is small, not 0: for p far below 0, s (1 - s) is e^p.
TEST(MnistLossBackward, IsExactWhereTheSigmoidIsNearlyFlat) {
  const Tensor preds({1, 4}, {-10, -20, -40, -60});
  const Tensor got = nn::mnist_loss_backward(preds, Tensor({1, 4}, {0, 1, 0, 1}));
  for (std::size_t i = 0; i < preds.size(); ++i) {
    const double slope = std::exp(static_cast<double>(preds[i])) / 4;
    EXPECT_NEAR(got[i] / slope, i % 2 == 0 ? 1 : -1, kTolerance) << "at " << preds[i];
  }
}

TEST(LinearBackward, AgreesWithDifferences) {
  nn::Generator generator(32);
  for (const auto& [rows, inputs, outputs] :
       {std::array{1, 3, 2}, std::array{5, 1, 4}, std::array{6, 5, 1}, std::array{13, 8, 11}}) {
    const Tensor x = nn::randn({std::size_t(rows), std::size_t(inputs)}, generator);
    const Tensor w = nn::randn({std::size_t(inputs), std::size_t(outputs)}, generator);
    const Tensor b = nn::randn({std::size_t(outputs)}, generator);
    const Tensor dout = nn::randn({std::size_t(rows), std::size_t(outputs)}, generator);
    Matrix mx(x);
    Matrix mw(w);
    Matrix mb(b);
    const auto loss = [&] { return weighted_sum(oracle::linear(mx, mw, mb), Matrix(dout)); };

    const Tensor dw = nn::linear_backward_w(x, dout);
    EXPECT_EQ(dw.shape(), w.shape());
    EXPECT_TRUE(
        oracle::close(dw, oracle::numerical_gradient(mw, loss), kTolerance, "dw = xᵀ dout"));
    const Tensor db = nn::linear_backward_b(dout);
    EXPECT_EQ(db.shape(), b.shape());
    EXPECT_TRUE(oracle::close(db, oracle::numerical_gradient(mb, loss), kTolerance,
                              "db adds up the rows of dout; it does not average them"));
    const Tensor dx = nn::linear_backward_x(dout, w);
    EXPECT_EQ(dx.shape(), x.shape());
    EXPECT_TRUE(
        oracle::close(dx, oracle::numerical_gradient(mx, loss), kTolerance, "dx = dout wᵀ"));
  }
}

TEST(ReluBackward, LetsTheGradientThroughWhereTheOutputIsPositive) {
  EXPECT_EQ(
      nn::relu_backward(Tensor({2, 3}, {1, 2, 3, 4, 5, 6}), Tensor({2, 3}, {0, 7, 0, 8, 0, 0.5f})),
      Tensor({2, 3}, {0, 2, 0, 4, 0, 6}))
      << "the derivative of ReLU is 0 where it cut off, 1 elsewhere: not 1 everywhere";
}

TEST(ReluBackward, AgreesWithDifferences) {
  nn::Generator generator(33);
  const Tensor z = nn::randn({9, 4}, generator);
  const Tensor da = nn::randn({9, 4}, generator);
  const auto relu = [](const Matrix& m) {
    Matrix result = m;
    for (double& value : result.values) value = value > 0 ? value : 0;
    return result;
  };
  Tensor a = z;
  for (float& value : a.values()) value = value > 0 ? value : 0;
  Matrix mz(z);
  const Matrix want =
      oracle::numerical_gradient(mz, [&] { return weighted_sum(relu(mz), Matrix(da)); });
  EXPECT_TRUE(oracle::close(nn::relu_backward(da, a), want, kTolerance));
}

TEST(ReluBackward, WorksInPlaceOnAMovedTensor) {
  Tensor da({2}, {3, 4});
  const float* floats = da.values().data();
  const Tensor dz = nn::relu_backward(std::move(da), Tensor({2}, {1, 0}));
  EXPECT_EQ(dz.values().data(), floats);
}

TEST(Backward, NamesTheShapesThatDoNotFit) {
  const Tensor a({2, 3});
  const Tensor b({4, 5});
  for (const std::string& message :
       {message_of<std::invalid_argument>([&] { nn::mnist_loss_backward(a, b); }),
        message_of<std::invalid_argument>([&] { nn::linear_backward_w(a, b); }),
        message_of<std::invalid_argument>([&] { nn::linear_backward_x(a, b); }),
        message_of<std::invalid_argument>([&] { nn::relu_backward(a, b); })}) {
    EXPECT_TRUE(contains(message, "_backward"));
    EXPECT_TRUE(contains(message, "[2, 3] and [4, 5]"));
  }
  EXPECT_THROW(nn::linear_backward_b(Tensor({3})), std::invalid_argument);
}

TEST(Backward, RefusesAsManyNumbersInAnotherShape) {
  const Tensor a({2, 3}), b({3, 2});
  EXPECT_THROW(nn::mnist_loss_backward(a, b), std::invalid_argument);
  EXPECT_THROW(nn::relu_backward(a, b), std::invalid_argument);
  EXPECT_THROW(nn::relu_backward(a, Tensor({2, 4})), std::invalid_argument);
}

// A gradient of 1e-35 would be subnormal in the next product: common/machine/flush.h.
TEST(MnistLossBackward, FlushesWhatIsTooSmall) {
  const Tensor got = nn::mnist_loss_backward(Tensor({1, 2}, {-80, -60}), Tensor({1, 2}));
  EXPECT_EQ(got[0], 0.0f) << "e^-80 / 2 is 9e-36";
  EXPECT_GT(got[1], 0.0f);
}
