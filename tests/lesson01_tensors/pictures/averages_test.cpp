#include "lesson01_tensors/pictures/averages.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "common/picture/gallery.h"
#include "tests/support/oracle.h"

using nn::CaptionedImage;
using nn::Tensor;

namespace {

// Two stacks of two images: all pixels of the first average 2, of the second 5.
std::vector<CaptionedImage> averages() {
  std::vector<Tensor> stacks;
  for (const float middle : {2.0f, 5.0f}) {
    Tensor images({2, 28, 28});
    for (float& pixel : images.row(0)) pixel = middle - 1;
    for (float& pixel : images.row(1)) pixel = middle + 1;
    stacks.push_back(images);
  }
  return nn::average_images(stacks);
}

}  // namespace

TEST(AverageImages, AreOneADigitWithItsName) {
  const std::vector<CaptionedImage> images = averages();
  ASSERT_EQ(images.size(), 2u);
  EXPECT_EQ(images[1].caption, "the average 1");
  EXPECT_EQ(images[0].image[300], 2.0f);
  EXPECT_EQ(images[1].image[300], 5.0f);
}

TEST(Middle, LeavesTheBorderOut) {
  Tensor image({28, 28});
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<float>(i);
  const Tensor inner = nn::middle(image);
  EXPECT_EQ(inner.shape(), nn::Shape({20, 20}));
  EXPECT_EQ(inner[0], 4.0f * 28 + 4);
  EXPECT_EQ(inner.row(19)[19], 23.0f * 28 + 23);
  EXPECT_THROW(nn::middle(Tensor({20, 20})), std::invalid_argument);
}

TEST(AveragesPicture, NamesEveryDigit) {
  const std::string text = nn::averages_picture(averages()).str();
  EXPECT_TRUE(contains(text, ">the average 0<"));
  EXPECT_TRUE(contains(text, ">the average 1<"));
}

TEST(Middle, TakesImagesOf28By28Only) {
  for (const nn::Shape& shape :
       {nn::Shape{14, 56}, nn::Shape{56, 14}, nn::Shape{28, 27}, nn::Shape{28, 29},
        nn::Shape{27, 28}, nn::Shape{784}, nn::Shape{1, 28, 28}}) {
    EXPECT_THROW(nn::middle(Tensor(shape)), std::invalid_argument) << nn::to_string(shape);
  }
}

TEST(AveragesPicture, IsAGalleryInInkFiveInARow) {
  std::vector<CaptionedImage> images;
  for (std::size_t i = 0; i < 6; ++i) {
    images.push_back({Tensor({28, 28}), std::to_string(i)});
    images.back().image[i] = i == 3 ? -1.0f : 1.0f;  // below 0 is paper, in ink
  }
  EXPECT_EQ(nn::averages_picture(images).str(),
            nn::gallery("The average image of each digit", images, 5, nn::Palette::kInk).str());
}
