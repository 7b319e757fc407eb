#include "lesson04_training/pictures/units.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

using nn::CaptionedImage;
using nn::Params;

TEST(WatchedUnits, AreThoseThatArePredictedWithAndShowTheirChange) {
  nn::Generator generator(2);
  Params params = nn::init_net(784, 4, 10, generator);
  params.w2.row(2)[3] = -30.0f;
  params.w2.row(1)[9] = 20.0f;
  const nn::WatchedUnits watched(params, 2);
  params.w1.row(100)[2] += 5.0f;
  params.w1.row(30)[1] += 3.0f;
  const std::vector<CaptionedImage> images = watched.images(params);
  ASSERT_EQ(images.size(), 4u);
  EXPECT_EQ(images[0].caption, "unit 2");
  EXPECT_EQ(images[1].caption, "unit 1");
  EXPECT_EQ(images[0].image[100], params.w1.row(100)[2]);
  EXPECT_NEAR(images[2].image[100], 5.0f, 1e-5);
  for (const CaptionedImage& change : watched.changes(params)) {
    EXPECT_EQ(change.image[0], 0.0f) << "from the first pixel";
    EXPECT_EQ(change.image[99], 0.0f);
    EXPECT_EQ(change.image[783], 0.0f) << "to the last";
  }
  EXPECT_NEAR(images[3].image[30], 3.0f, 1e-5);
  EXPECT_EQ(images[3].caption, "its change");
  EXPECT_EQ(nn::WatchedUnits(params, 9).images(params).size(), 8u) << "there are only four units";
}

TEST(WatchedUnits, NeedImages) {
  nn::Generator generator(2);
  EXPECT_THROW(nn::WatchedUnits(nn::init_net(28, 4, 10, generator), 2), std::invalid_argument);
}

TEST(WatchedUnits, GoByAllThatTheySayAndNotByOneDigit) {
  nn::Params params{nn::Tensor({784, 3}), nn::Tensor({3}), nn::Tensor({3, 10}), nn::Tensor({10})};
  params.w2.row(0)[0] = 5.0f;  // one large, positive weight for the first digit
  for (std::size_t c = 1; c < 10; ++c) params.w2.row(1)[c] = -4.0f;
  params.w2.row(2)[9] = 6.0f;
  for (std::size_t unit = 0; unit < 3; ++unit) {
    params.w1.row(7 + unit)[unit] = static_cast<float>(unit + 1);
  }
  const nn::WatchedUnits watched(params, 2);
  params.w1.row(8)[1] = 0.5f;
  params.w1.row(9)[2] = 7.0f;
  const std::vector<CaptionedImage> images = watched.images(params);
  ASSERT_EQ(images.size(), 4u);
  EXPECT_EQ(images[0].caption, "unit 1");
  EXPECT_EQ(images[1].caption, "unit 2");
  EXPECT_EQ(images[0].image[8], 0.5f) << "as it is now";
  EXPECT_EQ(images[1].image[9], 7.0f);
  EXPECT_EQ(images[2].image[8], -1.5f) << "now less before, each from its own";
  EXPECT_EQ(images[3].image[9], 4.0f);
  EXPECT_EQ(images[2].caption, "its change");
  const std::vector<CaptionedImage> changes = watched.changes(params);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[1].caption, "unit 2");
  EXPECT_EQ(changes[1].image, images[3].image);
}
