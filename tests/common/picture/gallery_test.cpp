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
