#include "lesson04_training/pictures/examples.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/oracle.h"

using nn::CaptionedImage;
using nn::Dataset;
using nn::Tensor;

namespace {

// Four images: row i is filled with i. They are 0, 1, 2, 3.
Dataset four() {
  Dataset dset{Tensor({4, 784}), Tensor({4, 10})};
  for (std::size_t i = 0; i < 4; ++i) {
    for (float& pixel : dset.x.row(i)) pixel = static_cast<float>(i);
    dset.y.row(i)[i] = 1.0f;
  }
  return dset;
}

// What the network says: 0 rightly, then 7 by a margin of 1, 8 by a margin of 5, 3 rightly.
Tensor predictions() {
  Tensor preds({4, 10});
  preds.row(0)[0] = 9.0f;
  preds.row(1)[7] = 1.0f;
  preds.row(2)[8] = 5.0f;
  preds.row(3)[3] = 2.0f;
  return preds;
}

}  // namespace

TEST(Predict, IsSimpleNetForAllImages) {
  nn::Generator generator(1);
  const nn::Params params = nn::init_net(784, 3, 10, generator, 0.1f);
  // 11 images that all differ, in batches of 4, 4 and 3.
  const Dataset dset = {nn::randn({11, 784}, generator), Tensor({11, 10})};
  const Tensor preds = nn::predict(params, nn::DataLoader(dset, 4));
  ASSERT_EQ(preds.shape(), nn::Shape({11, 10}));
  const oracle::Net net = {oracle::Matrix(params.w1), oracle::Matrix(params.b1),
                           oracle::Matrix(params.w2), oracle::Matrix(params.b2)};
  EXPECT_TRUE(oracle::close(preds, oracle::simple_net(oracle::Matrix(dset.x), net), 1e-5,
                            "a batch is missing, twice there, or in another order"));
}

TEST(SampleImages, SayWhatTheNetworkSaysAndWhatIsRight) {
  const std::vector<CaptionedImage> images = nn::sample_images(four(), predictions(), 2);
  ASSERT_EQ(images.size(), 2u);
  EXPECT_EQ(images[0].caption, "says 7, is 1  <- wrong");
  EXPECT_EQ(images[1].caption, "says 3, is 3");
  EXPECT_EQ(images[1].image.shape(), nn::Shape({28, 28}));
  EXPECT_EQ(images[1].image[5], 3.0f);
}

TEST(WorstMistakes, ComeWithTheSurestFirst) {
  const std::vector<CaptionedImage> images = nn::worst_mistakes(four(), predictions(), 5);
  ASSERT_EQ(images.size(), 2u) << "only the wrong ones";
  EXPECT_EQ(images[0].caption, "says 8, is 2");
  EXPECT_EQ(images[1].caption, "says 7, is 1");
  EXPECT_EQ(nn::worst_mistakes(four(), predictions(), 1).size(), 1u);
  Tensor preds = predictions();
  preds.row(0)[5] = 10.0f;
  EXPECT_EQ(nn::worst_mistakes(four(), preds, 5).at(2).caption, "says 5, is 0") << "the first row";
}

TEST(Predict, KeepsTheOrderOfManyBatches) {
  nn::Generator generator(2);
  const nn::Params params = nn::init_net(6, 3, 4, generator);
  const Dataset dset{nn::randn({11, 6}, generator), Tensor({11, 4})};
  const Tensor preds = nn::predict(params, nn::DataLoader(dset, 2));
  ASSERT_EQ(preds.shape(), nn::Shape({11, 4}));
  EXPECT_TRUE(oracle::close(preds, oracle::Matrix(nn::simple_net(dset.x, params)), 1e-6));
}

TEST(SampleImages, AreSpreadOverTheWholeSet) {
  const std::vector<CaptionedImage> images = nn::sample_images(four(), predictions(), 4);
  ASSERT_EQ(images.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(images[i].image[0], static_cast<float>(i));
  const std::vector<CaptionedImage> one = nn::sample_images(four(), predictions(), 1);
  EXPECT_EQ(one[0].image[0], 2.0f) << "from the middle";
}

TEST(WorstMistakes, ShowTheImagesThatTheyName) {
  Tensor preds = predictions();
  preds.row(3)[1] = 2.0f;  // says 1 and 3 alike, and 1 comes first: not a mistake by any margin
  const std::vector<CaptionedImage> images = nn::worst_mistakes(four(), preds, 5);
  ASSERT_EQ(images.size(), 2u);
  EXPECT_EQ(images[0].image[0], 2.0f);
  EXPECT_EQ(images[1].image[0], 1.0f);
  // By how much it is surer of the wrong digit, and not how large its number is.
  preds.row(2)[8] = 50.0f;
  preds.row(2)[2] = 49.5f;
  EXPECT_EQ(nn::worst_mistakes(four(), preds, 5)[0].image[0], 1.0f);
}
