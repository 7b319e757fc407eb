#include "lesson04_training/pictures/descent.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <stdexcept>
#include <string>

#include "common/picture/chart.h"
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

namespace {

// A point in a chart, as it is written in the picture.
std::string placed(Point p, double left, double right, const nn::Axis& x, double top, double bottom,
                   const nn::Axis& y) {
  const auto rounded = [](double value) { return std::round(value * 100) / 100; };
  const double across = (p.x - x.least) / (x.most - x.least);
  const double up = (p.y - y.least) / (y.most - y.least);
  std::ostringstream text;
  text << rounded(left + across * (right - left)) << ','
       << rounded(bottom - std::min(up, 1.0) * (bottom - top)) << ' ';
  return text.str();
}

}  // namespace

// Three charts of 290 units: the steps are drawn above the curve, each with its own rate.
TEST(DescentPicture, DrawsTheStepsOfEachRateInItsOwnChart) {
  const std::string text = nn::descent_picture().str();
  const nn::Axis x = {"", -2, 8}, y = {"", 0, 25};
  const double rates[] = {0.02, 0.25, 1.05};
  const char* titles[] = {"lr 0.02: too small", "lr 0.25", "lr 1.05: too large"};
  for (std::size_t i = 0; i < 3; ++i) {
    const double left = 290.0 * static_cast<double>(i);
    const auto place = [&](Point p) { return placed(p, left + 60, left + 266, x, 84, 268, y); };
    std::string steps, curve;
    for (const Point& p : nn::descend(0, rates[i], 4)) steps += place(p);
    for (const double w : {-2.0, -1.9, -1.8}) curve += place({w, (w - 3) * (w - 3)});
    EXPECT_TRUE(contains(text, "points=\"" + steps + "\"")) << titles[i];
    EXPECT_TRUE(contains(text, "points=\"" + curve)) << titles[i];
    EXPECT_TRUE(contains(text, place({7.9, 4.9 * 4.9}) + place({8, 25}) + "\""))
        << "the curve ends where the axis does";
    std::ostringstream title;
    title << "<text x=\"" << left + 145 << "\" y=\"24\"";
    EXPECT_EQ(words_of(text, title.str()), titles[i]);
  }
}

TEST(StepsPicture, DrawsTheLossAndTheLineThatTouchesIt) {
  nn::Generator generator(5);
  // Few inputs, so that every tensor has a good part in the gradient.
  const nn::Params params = nn::init_net(2, 2, 3, generator, 0.5f);
  Tensor yb({6, 3});
  for (std::size_t b = 0; b < 6; ++b) yb.row(b)[b % 3] = 1.0f;
  const nn::Batch batch = {nn::randn({6, 2}, generator), std::move(yb)};
  const std::string text = nn::steps_picture(batch, params).str();

  const nn::Gradients grads = nn::calc_grad(batch.xb, batch.yb, params);
  double slope = 0;
  for (const Tensor* part : {&grads.dw1, &grads.db1, &grads.dw2, &grads.db2}) {
    double squares = 0;
    for (const float value : part->values()) squares += static_cast<double>(value * value);
    EXPECT_GT(squares, 1e-6) << "this part would not be missed";
    slope += squares;
  }
  const std::vector<Point> steps = nn::single_steps(batch, params, 500, 101);
  const nn::Axis x = {"", 0, 500};
  const nn::Axis y = {"", 0, nn::fitting_axis("", {{"", "", steps}}).most};
  const auto place = [&](Point p) { return placed(p, 60, 616, x, 84, 288, y); };
  std::string loss;
  for (const Point& p : steps) loss += place(p);
  EXPECT_TRUE(contains(text, "stroke=\"#1f77b4\" stroke-width=\"2\" points=\"" + loss + "\""));
  const double start = steps[0].y;
  EXPECT_TRUE(contains(text, "stroke=\"#999\" stroke-width=\"2\" points=\"" + place({0, start}) +
                                 place({start / slope, 0}) + "\""))
      << "the slope is the sum of all squares of the gradient";
  EXPECT_TRUE(contains(text, ">the loss<"));
}
