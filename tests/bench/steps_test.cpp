#include "tests/bench/steps.h"

#include <gtest/gtest.h>

#include "lesson04_training/train.h"
#include "tests/support/oracle.h"

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
