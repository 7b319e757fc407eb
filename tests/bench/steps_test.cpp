#include "tests/bench/steps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>

#include "lesson04_training/backward.h"
#include "lesson04_training/train.h"
#include "tests/oracle.h"

// A gradient of 1e-34, times a weight and a pixel, would be a subnormal number, which makes the
// products several times slower on many processors.
TEST(LossBackward, LeavesNothingTooSmallToMultiply) {
  std::size_t zeros = 0;
  for (float p = -120; p < 0; p += 0.5f) {
    const nn::Tensor preds({1, 2}, {p, p});
    const nn::Tensor dpreds = nn::mnist_loss_backward(preds, nn::Tensor({1, 2}, {0, 1}));
    for (const float value : dpreds.values()) {
      EXPECT_TRUE(value == 0.0f || std::abs(value) >= 1e-30f) << value << " for " << p;
      zeros += value == 0.0f ? 1 : 0;
    }
  }
  EXPECT_GT(zeros, 0u);
  EXPECT_LT(zeros, 240u);
}

// steps.cpp spells the lines of calc_grad out once more: they have to stay the same ones.
TEST(TimedEpoch, TrainsAsTrainEpochDoes) {
  nn::Generator generator(5);
  const nn::Dataset dset{nn::randn({23, 6}, generator), oracle::random_targets(23, 3, generator)};
  nn::Params timed = nn::init_net(6, 4, 3, generator);
  nn::Params plain = timed;
  const nn::DataLoader dl(dset, 5);
  const bench::Steps steps = bench::timed_epoch(dl, 2.0f, timed);
  nn::train_epoch(dl, 2.0f, plain);
  EXPECT_EQ(timed.w1, plain.w1) << "bring steps.cpp up to date with calc_grad.cpp";
  EXPECT_EQ(timed.b1, plain.b1);
  EXPECT_EQ(timed.w2, plain.w2);
  EXPECT_EQ(timed.b2, plain.b2);
  for (const double part :
       {steps.gather, steps.forward, steps.loss, steps.backward, steps.update}) {
    EXPECT_GT(part, 0) << "a step that takes no time is not measured";
  }
}
