#include "lesson04_training/beyond/data.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

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
  nn::load_images(two_images(), kBoth, {}, 0, 0, x);
  EXPECT_EQ(x.shape(), (nn::Shape{2, 6}));
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(x.row(1)[i], 0.2f * float(i), 1e-6);
  nn::load_images(two_images(), kBoth, {0.2f, 0.4f}, 0, 0, x);
  EXPECT_NEAR(x.row(1)[3], (0.6 - 0.2) / 0.4, 1e-6);
  nn::load_targets(two_images(), kBoth, y);
  EXPECT_EQ(y.row(0)[1] + y.row(1)[7], 2.0f);
}

TEST(LoadImages, ShiftsIntoEveryDirectionAndFillsWithBackground) {
  const nn::Samples one{{3, 3, {0, 0, 0, 0, 255, 0, 0, 0, 0}}, {0}};
  const std::array<std::size_t, 1> row = {0};
  std::set<std::size_t> places;
  Tensor x;
  for (std::uint64_t key = 0; key < 100; ++key) {
    nn::load_images(one, row, {}, 1, key, x);
    std::size_t ink = 0;
    for (std::size_t i = 0; i < 9; ++i) {
      if (x[i] > 0.5f) places.insert(i), ++ink;
    }
    EXPECT_EQ(ink, 1u);
  }
  EXPECT_EQ(places.size(), 9u) << "a pixel in the middle can come to every place around it";
  nn::load_images(one, row, {0.5f, 0.5f}, 1, 3, x);
  for (const float value : x.values()) EXPECT_TRUE(value == -1.0f || value == 1.0f);
}

TEST(LoadImages, CanShiftAnImageOutOfItself) {
  Tensor x;
  for (std::uint64_t key = 0; key < 50; ++key) nn::load_images(two_images(), kBoth, {}, 9, key, x);
  EXPECT_EQ(x.shape(), (nn::Shape{2, 6}));
}

TEST(MeasureBrightness, GivesMean0AndDeviation1) {
  const nn::Samples samples = two_images();
  const nn::Brightness brightness = nn::measure_brightness(samples, kBoth);
  Tensor x;
  nn::load_images(samples, kBoth, brightness, 0, 0, x);
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
  dir.write("train-labels-idx1-ubyte", idx_labels(4));
  EXPECT_TRUE(contains(message_of<std::runtime_error>(load), "4 labels for 5 images"));
  Bytes labels = idx_labels(5);
  labels.back() = 10;
  dir.write("train-labels-idx1-ubyte", labels);
  EXPECT_TRUE(contains(message_of<std::runtime_error>(load), "above 9"));
}

TEST(Numbers, CountFromTheFirstToBeforeTheLast) {
  EXPECT_EQ(nn::numbers(3, 6), (nn::Rows{3, 4, 5}));
  EXPECT_TRUE(nn::numbers(3, 3).empty());
}

TEST(AccuracyOf, LooksUpTheLabelsOfItsRows) {
  const nn::Samples samples{{}, {0, 1, 1}};
  const nn::Tensor preds({2, 2}, {1, 2, 5, 3});
  EXPECT_EQ(nn::accuracy_of(preds, samples, {1, 0}), 1.0f);
  EXPECT_EQ(nn::accuracy_of(preds, samples, {1, 2}), 0.5f);
}

TEST(LoadData, WantsImagesOfOneSize) {
  const TempDir dir;
  for (const std::string name : {"train", "t10k"}) {
    dir.write(name + "-images-idx3-ubyte", idx_images(5, name == "train" ? 12 : 13));
    dir.write(name + "-labels-idx1-ubyte", idx_labels(5));
  }
  const auto load = [&] { nn::load_data(dir.path()); };
  EXPECT_TRUE(contains(message_of<std::runtime_error>(load), "another size"));
}

TEST(LoadData, KeepsTheTestImagesApart) {
  const TempDir dir;
  for (const std::string name : {"train", "t10k"}) {
    const std::uint32_t count = name == "train" ? 5 : 3;
    dir.write(name + "-images-idx3-ubyte", idx_images(count, 12));
    dir.write(name + "-labels-idx1-ubyte", idx_labels(count));
  }
  const nn::Data data = nn::load_data(dir.path());
  EXPECT_EQ(data.train.size(), 5u);
  EXPECT_EQ(data.test.size(), 3u);
}
