#include "common/picture/show.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using nn::CaptionedImage;
using nn::ImageStyle;
using nn::Tensor;

namespace {

std::string plain(const std::vector<CaptionedImage>& images, std::size_t width = 80) {
  return nn::draw_images(images, ImageStyle::kPlain, width);
}

}  // namespace

TEST(Show, PlainUsesADenserCharacterForABrighterPixel) {
  const Tensor image({2, 3}, {1.0f, 0.5f, 0.0f,  //
                              1.0f, 0.5f, 0.1f});
  EXPECT_EQ(plain({{image, ""}}), "@+\n") << "two rows share a line; trailing blanks are cut off";
}

TEST(Show, AveragesTheTwoPixelsOfACell) {
  EXPECT_EQ(plain({{Tensor({2, 2}, {1, 1, 0, 1}), ""}}), "+@\n");
}

TEST(Show, AnOddLastRowIsDrawnOverBackground) {
  EXPECT_EQ(plain({{Tensor({3, 1}, {1, 1, 1}), ""}}), "@\n+\n");
}

TEST(Show, BrightensTheImageToItsLargestValue) {
  EXPECT_EQ(plain({{Tensor({2, 2}, {0.2f, 0.1f, 0.2f, 0.1f}), ""}}), "@+\n");
}

TEST(Show, TakesNegativeValuesAndNaNForBackground) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  EXPECT_EQ(plain({{Tensor({2, 4}, {-5, nan, 1, infinity, -5, nan, 1, infinity}), ""}}), "  @@\n");
  EXPECT_EQ(plain({{Tensor({2, 2}), "dark"}}), "\ndark\n");
}

TEST(Show, HalfBlocksCarryTwoGreysACell) {
  const std::vector<CaptionedImage> images = {{Tensor({2, 1}, {1.0f, 0.2f}), ""}};
  EXPECT_EQ(nn::draw_images(images, ImageStyle::kHalfBlocks, 80),
            "\x1b[38;2;255;255;255;48;2;51;51;51m▀\x1b[0m\n")
      << "foreground is the upper pixel, background the lower one";
}

TEST(Show, PutsImagesSideBySideWithCaptions) {
  const Tensor image({2, 3}, {1, 1, 1, 1, 1, 1});
  EXPECT_EQ(plain({{image, "a"}, {image, "b"}}), "@@@  @@@\na    b\n");
  EXPECT_EQ(plain({{image, "long"}, {image, "b"}}), "@@@   @@@\nlong  b\n");
}

TEST(Show, BreaksTheLineWhereTheWidthEnds) {
  const Tensor image({2, 3}, {1, 1, 1, 1, 1, 1});
  const std::vector<CaptionedImage> three = {{image, "a"}, {image, "b"}, {image, "c"}};
  EXPECT_EQ(plain(three, 8), "@@@  @@@\na    b\n@@@\nc\n");
  EXPECT_EQ(plain(three, 1), "@@@\na\n@@@\nb\n@@@\nc\n") << "at least one image a line";
}

TEST(Show, ALowerImageStandsBesideAHigherOne) {
  EXPECT_EQ(plain({{Tensor({2, 1}, {1, 1}), ""}, {Tensor({4, 1}, {1, 1, 1, 1}), ""}}),
            "@  @\n   @\n");
}

TEST(Show, RefusesWhatIsNotAnImage) {
  EXPECT_THROW(plain({{Tensor({784}), ""}}), std::invalid_argument);
}

TEST(Show, OutputThatIsNoTerminalIsPlainAnd80Wide) {
  // Test programs run with their output in a file or a pipe when run_tests.sh runs them.
  if (isatty(STDOUT_FILENO) != 0) GTEST_SKIP() << "standard output is a terminal";
  setenv("COLORTERM", "truecolor", 1);
  EXPECT_EQ(nn::image_style(), ImageStyle::kPlain);
  EXPECT_EQ(nn::line_width(), 80u);
}
