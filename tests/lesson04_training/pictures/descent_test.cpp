#include "lesson04_training/pictures/descent.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "lesson03_network/mnist_loss.h"
#include "tests/support/oracle.h"

using nn::Point;
using nn::Tensor;

TEST(Descend, IsWhatOneReckonsWithAPencil) {
  const std::vector<Point> path = nn::descend(0, 0.25, 3);
  const std::vector<Point> want = {{0, 9}, {1.5, 2.25}, {2.25, 0.5625}, {2.625, 0.140625}};
  ASSERT_EQ(path.size(), want.size());
  for (std::size_t i = 0; i < want.size(); ++i) {
    EXPECT_EQ(path[i].x, want[i].x);
    EXPECT_EQ(path[i].y, want[i].y);
  }
}

TEST(Descend, GoesBackAndForthWithStepsOfTwiceTheDistanceAndAwayWithLonger) {
  EXPECT_EQ(nn::descend(0, 1, 2)[1].x, 6) << "as far off on the other side";
  EXPECT_EQ(nn::descend(0, 1, 2)[2].x, 0);
  EXPECT_GT(nn::descend(0, 1.05, 4).back().y, 9);
}

TEST(DescentPicture, ShowsThreeLearningRates) {
  const std::string text = nn::descent_picture().str();
  for (const char* title : {"lr 0.02: too small", "lr 0.25", "lr 1.05: too large"}) {
    EXPECT_TRUE(contains(text, title));
  }
}

TEST(SingleSteps, StartAtTheLossAndFallAsTheSlopePromises) {
  nn::Generator generator(3);
  const nn::Params params = nn::init_net(6, 5, 4, generator);
  Tensor yb({8, 4});
  for (std::size_t b = 0; b < 8; ++b) yb.row(b)[b % 4] = 1.0f;
  const nn::Batch batch = {nn::randn({8, 6}, generator), std::move(yb)};
  const std::vector<Point> steps = nn::single_steps(batch, params, 0.02, 3);
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_EQ(steps[1].x, 0.01);
  EXPECT_FLOAT_EQ(static_cast<float>(steps[0].y),
                  nn::mnist_loss(nn::simple_net(batch.xb, params), batch.yb));
  EXPECT_LT(steps[1].y, steps[0].y);
  EXPECT_LT(steps[2].y, steps[1].y);
  EXPECT_THROW(nn::single_steps(batch, params, 1, 1), std::invalid_argument);
  EXPECT_TRUE(contains(nn::steps_picture(batch, params).str(), "what the slope promises"));
}
