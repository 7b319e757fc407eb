#include "lesson04_training/beyond/data.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

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
