#include "lesson04_training/pictures/examples.h"

#include <gtest/gtest.h>

#include <string>
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
}
