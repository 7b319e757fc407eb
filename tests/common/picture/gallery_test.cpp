#include "common/picture/gallery.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

#include "tests/support/oracle.h"

using nn::CaptionedImage;
using nn::Palette;
using nn::Tensor;

TEST(Gallery, ShowsEveryImageWithItsCaption) {
  const std::vector<CaptionedImage> images = {{Tensor({2, 2}, {1, 0, 0, 0}), "one"},
                                              {Tensor({2, 2}, {0, 1, 0, 0}), "two"},
                                              {Tensor({2, 2}, {0, 0, 1, 0}), "three"}};
  const std::string text = nn::gallery("All of them", images, 2, Palette::kInk).str();
  for (const char* part :
       {">All of them<", ">one<", ">two<", ">three<", "M0 0h1", "M1 0h1", "M0 1h1"}) {
    EXPECT_TRUE(contains(text, part));
  }
}

TEST(Gallery, GrowsByRows) {
  const std::vector<CaptionedImage> images(3, {Tensor({1, 1}, {1}), "x"});
  const std::string one_row = nn::gallery("t", images, 3, Palette::kInk).str();
  const std::string three_rows = nn::gallery("t", images, 1, Palette::kInk).str();
  EXPECT_TRUE(contains(one_row, "viewBox=\"0 0 400 196\""));
  EXPECT_TRUE(contains(three_rows, "viewBox=\"0 0 144 500\""));
}

TEST(Gallery, RefusesToShowNothing) {
  EXPECT_THROW(nn::gallery("t", {}, 3, Palette::kInk), std::invalid_argument);
  const std::vector<CaptionedImage> images(1, {Tensor({1, 1}), ""});
  EXPECT_THROW(nn::gallery("t", images, 0, Palette::kInk), std::invalid_argument);
}

// Images are 112 units wide, 16 apart, below a title of 44, each above 24 units for its caption.
TEST(Gallery, PutsEachImageAndItsCaptionInItsPlace) {
  std::vector<CaptionedImage> images;
  for (std::size_t i = 0; i < 5; ++i) {
    images.push_back({Tensor({2, 3}), "caption " + std::to_string(i)});
    images.back().image[i] = -1.0f;  // blue, where there are two colours
  }
  const std::string text = nn::gallery("All of them", images, 2, Palette::kSigned).str();
  EXPECT_TRUE(contains(text, "viewBox=\"0 0 272 500\"")) << "three rows of two";
  EXPECT_TRUE(contains(text, "<text x=\"136\" y=\"28\" font-size=\"16\""));
  for (std::size_t i = 0; i < 5; ++i) {
    const std::size_t x = 16 + 128 * (i % 2), y = 44 + 152 * (i / 2);
    const auto at = [](const char* words, std::size_t a, const char* then, std::size_t b) {
      return words + std::to_string(a) + then + std::to_string(b);
    };
    const std::size_t start = text.find(at("<rect x=\"", x - 1, "\" y=\"", y - 1) +
                                        "\" width=\"114\" height=\"114\" fill=\"#ccc\"/>");
    ASSERT_NE(start, std::string::npos) << "the frame of image " << i;
    const std::string part = text.substr(start, text.find("</text>", start) - start);
    EXPECT_TRUE(contains(part, at("<rect x=\"", x, "\" y=\"", y) +
                                   "\" width=\"112\" height=\"112\" fill=\"white\"/>"));
    EXPECT_TRUE(contains(part, at("translate(", x, " ", y) + ") scale(37.33)"));
    EXPECT_TRUE(
        contains(part, "<path fill=\"rgb(0,0,255)\" d=\"" + at("M", i % 3, " ", i / 3) + "h1"));
    EXPECT_TRUE(contains(part, at("<text x=\"", x + 56, "\" y=\"", y + 129) + "\""));
    EXPECT_TRUE(part.ends_with(">caption " + std::to_string(i)));
  }
}

TEST(Gallery, OfFewImagesIsAsWideAsThey) {
  const std::vector<CaptionedImage> images(2, {Tensor({1, 1}, {1}), "x"});
  EXPECT_TRUE(
      contains(nn::gallery("t", images, 5, Palette::kInk).str(), "viewBox=\"0 0 272 196\""));
}
