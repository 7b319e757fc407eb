#include "lesson04_training/beyond/samples.h"

#include <gtest/gtest.h>

#include <array>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// Two images of 2 x 3 pixels: a 7 and a 1.
nn::Samples two_images() {
  return {{2, 3, {0, 51, 102, 153, 204, 255, 10, 20, 30, 40, 50, 60}}, {7, 1}};
}

const std::array<std::size_t, 2> kBoth = {1, 0};

}  // namespace

TEST(LoadImages, PicksRowsAndNormalisesThem) {
  Tensor x, y;
  nn::load_images(two_images(), kBoth, {}, x);
  EXPECT_EQ(x.shape(), (nn::Shape{2, 6}));
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(x.row(1)[i], 0.2f * float(i), 1e-6);
  nn::load_images(two_images(), kBoth, {0.2f, 0.4f}, x);
  EXPECT_NEAR(x.row(1)[3], (0.6 - 0.2) / 0.4, 1e-6);
  nn::load_targets(two_images(), kBoth, y);
  EXPECT_EQ(y.row(0)[1] + y.row(1)[7], 2.0f);
}

TEST(MeasureBrightness, GivesMean0AndDeviation1) {
  const nn::Samples samples = two_images();
  const nn::Brightness brightness = nn::measure_brightness(samples, kBoth);
  Tensor x;
  nn::load_images(samples, kBoth, brightness, x);
  double sum = 0, squares = 0;
  for (const float value : x.values())
    sum += double(value), squares += double(value) * double(value);
  EXPECT_NEAR(sum, 0, 1e-4);
  EXPECT_NEAR(squares / 12, 1, 1e-4);
}

TEST(LoadSamples, ReadsImagesOfAnySizeAndChecksThem) {
  const TempDir dir;
  dir.write("train-images-idx3-ubyte", idx_images(5, 12));
  dir.write("train-labels-idx1-ubyte", idx_labels(5));
  const nn::Samples samples = nn::load_samples(dir.path(), "train");
  EXPECT_EQ(samples.size(), 5u);
  EXPECT_EQ(samples.extent(), (nn::Extent{12, 12, 1}));
  dir.write("train-labels-idx1-ubyte", idx_labels(6));
  const auto load = [&] { nn::load_samples(dir.path(), "train"); };
  EXPECT_TRUE(contains(message_of<std::runtime_error>(load), "6 labels for 5 images"));
  Bytes labels = idx_labels(5);
  labels.back() = 10;
  dir.write("train-labels-idx1-ubyte", labels);
  EXPECT_TRUE(contains(message_of<std::runtime_error>(load), "above 9"));
}
