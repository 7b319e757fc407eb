#include "common/picture/show.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/terminal.h"

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
  EXPECT_EQ(plain(three, 3), "@@@\na\n@@@\nb\n@@@\nc\n") << "at least one image a line";
}

TEST(Show, SharesTheImagesOutEvenly) {
  const std::vector<CaptionedImage> ten(10, {Tensor({2, 2}, {1, 1, 1, 1}), ""});
  const std::string five = "@@  @@  @@  @@  @@\n";
  EXPECT_EQ(plain(ten, 34), five + five) << "nine would fit";
  EXPECT_EQ(plain(ten, 10), "@@  @@  @@\n@@  @@  @@\n@@  @@\n@@  @@\n") << "three fit";
}

TEST(Show, LinesOfImagesOfAllWidthsHold) {
  const auto image = [](std::size_t width) {
    return CaptionedImage{Tensor({2, width}), std::string(width, 'x')};
  };
  const std::string drawn = plain({image(2), image(9), image(2), image(9), image(2)}, 11);
  EXPECT_EQ(drawn, "\nxx\n\nxxxxxxxxx\n\nxx\n\nxxxxxxxxx\n\nxx\n") << "13 would be too wide";
}

TEST(Show, ALowerImageStandsBesideAHigherOne) {
  EXPECT_EQ(plain({{Tensor({2, 1}, {1, 1}), ""}, {Tensor({4, 1}, {1, 1, 1, 1}), ""}}),
            "@  @\n   @\n");
}

TEST(Show, RefusesWhatIsNotAnImage) {
  EXPECT_THROW(plain({{Tensor({784}), ""}}), std::invalid_argument);
}

TEST(Show, CutsWhatIsWiderThanTheLine) {
  const Tensor image({2, 5}, {1, 1, 1, 1, 0.5f, 1, 1, 1, 1, 0.5f});
  EXPECT_EQ(plain({{image, "caption"}}, 5), "@@@@+\ncapti\n");
  EXPECT_EQ(plain({{image, "caption"}}, 4), "@@@@\ncapt\n");
}

TEST(Show, HasTenSteps) {
  Tensor image({2, 10});
  for (std::size_t c = 0; c < 10; ++c) image[c] = image[10 + c] = static_cast<float>(c) / 9;
  EXPECT_EQ(plain({{image, ""}}), " .:-=+*#%@\n");
  for (std::size_t c = 0; c < 9; ++c) image[c] = image[10 + c] += 0.6f / 9;
  EXPECT_EQ(plain({{image, ""}}), ".:-=+*#%@@\n") << "rounded to the nearest";
}

TEST(Show, ImagesThatAreNotSquareAndNotAlike) {
  const Tensor wide({2, 4}, {1, 1, 1, 1, 1, 1, 1, 1}), high({4, 1}, {1, 1, 1, 1});
  EXPECT_EQ(plain({{wide, "wide"}, {high, "h"}}), "@@@@  @\n      @\nwide  h\n");
  EXPECT_EQ(plain({{high, ""}, {wide, "b"}}), "@  @@@@\n@\n   b\n");
  EXPECT_EQ(plain({{wide, "a"}, {wide, "b"}, {wide, "c"}}, 10), "@@@@  @@@@\na     b\n@@@@\nc\n")
      << "exactly as wide as the line";
  EXPECT_EQ(plain({{wide, ""}, {wide, ""}}, 9), "@@@@\n@@@@\n");
}

TEST(Show, GreysGoTo255) {
  const std::vector<CaptionedImage> images = {{Tensor({1, 1}, {1}), ""}};
  EXPECT_EQ(nn::draw_images(images, ImageStyle::kHalfBlocks, 80),
            "\x1b[38;2;255;255;255;48;2;0;0;0m▀\x1b[0m\n")
      << "below the last row of an odd height there is background";
}

TEST(Show, RefusesVectorsAndStacks) {
  EXPECT_THROW(plain({{Tensor({4}), ""}}), std::invalid_argument);
  EXPECT_THROW(plain({{Tensor({1, 2, 2}), ""}}), std::invalid_argument);
}

TEST(Show, UsesTheWidthOfTheTerminal) {
  const Tensor image({2, 20}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                               1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  const std::vector<CaptionedImage> four(4, {image, ""});
  const std::string row(20, '@');
  const auto on_terminal = [&](unsigned short columns) {
    return seen_on_terminal(
        [&] {
          setenv("TERM", "dumb", 1);
          nn::show_images(four);
        },
        columns);
  };
  if (on_terminal(100).empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(on_terminal(100), row + "  " + row + "  " + row + "  " + row + "\r\n");
  EXPECT_EQ(on_terminal(50), row + "  " + row + "\r\n" + row + "  " + row + "\r\n");
}

TEST(Show, AnImageHasItsCaption) {
  const Tensor image({2, 3}, {1, 1, 1, 1, 1, 1});
  EXPECT_EQ(plain({{image, "a"}, {image, ""}}), "@@@  @@@\na\n") << "the last one has none";
  testing::internal::CaptureStdout();
  nn::show_image(image, "a caption");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "@@@\na caption\n");
}

TEST(Show, UsesTheColoursOfTheTerminal) {
  const std::string seen = seen_on_terminal([] {
    unsetenv("NO_COLOR");
    setenv("TERM", "xterm", 1);
    setenv("COLORTERM", "truecolor", 1);
    nn::show_image(Tensor({2, 1}, {1, 1}), "");
  });
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_EQ(seen, "\x1b[38;2;255;255;255;48;2;255;255;255m▀\x1b[0m\r\n");
}
