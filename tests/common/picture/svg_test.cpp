#include "common/picture/svg.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "common/mnist/data_dir.h"
#include "tests/support/oracle.h"

using nn::Svg;
using nn::Tensor;

TEST(Svg, IsOneElementWithItsSize) {
  const std::string text = Svg(30, 20).str();
  EXPECT_TRUE(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\""));
  EXPECT_TRUE(text.ends_with("</svg>\n"));
}

TEST(Svg, DrawsShapesAndText) {
  Svg svg(10, 10);
  svg.rectangle({1, 2}, 3, 4.5, "red");
  svg.line({0, 0}, {1.25, 2}, "blue", 3);
  svg.text({5, 6}, "a < b & c", nn::Anchor::kEnd);
  const std::string text = svg.str();
  EXPECT_TRUE(contains(text, "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4.5\" fill=\"red\"/>"));
  EXPECT_TRUE(contains(text, "stroke=\"blue\" stroke-width=\"3\" points=\"0,0 1.25,2 \""));
  EXPECT_TRUE(contains(text, "text-anchor=\"end\">a &lt; b &amp; c</text>"));
}

TEST(Svg, JoinsNeighbouringPixelsOfOneColour) {
  Svg svg(10, 10);
  svg.image({0, 0}, 3, Tensor({2, 3}, {0, 1, 1, 0.5f, 0, -1}), nn::Palette::kInk);
  const std::string text = svg.str();
  EXPECT_TRUE(contains(text, "<path fill=\"rgb(0,0,0)\" d=\"M1 0h2v1h-2z\"/>")) << "full ink";
  EXPECT_TRUE(contains(text, "d=\"M0 1h1v1h-1z\"/>")) << "half ink";
  EXPECT_FALSE(contains(text, "M2 1")) << "what is below 0 is paper";
}

TEST(Svg, HasThirtyTwoStepsOfInk) {
  Svg svg(10, 10);
  svg.image({0, 0}, 4, Tensor({1, 4}, {1, 0.99f, 0.95f, 0.01f}), nn::Palette::kInk);
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(0,0,0)\" d=\"M0 0h2v1h-2z\"/>"))
      << "the step that is nearest";
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(16,16,16)\" d=\"M2 0h1v1h-1z\"/>"));
  EXPECT_FALSE(contains(svg.str(), "M3 0")) << "less than half a step is paper";
}

TEST(Svg, SignedPixelsAreBlueAndRed) {
  Svg svg(10, 10);
  svg.image({0, 0}, 3, Tensor({1, 3}, {-2, 0, 1}), nn::Palette::kSigned);
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(0,0,255)\" d=\"M0 0h1v1h-1z\"/>"));
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(255,128,128)\" d=\"M2 0h1v1h-1z\"/>"));
}

TEST(Svg, TakesNaNForPaper) {
  Svg svg(10, 10);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  svg.image({0, 0}, 2, Tensor({1, 2}, {nan, 1}), nn::Palette::kInk);
  EXPECT_TRUE(contains(svg.str(), "M1 0h1"));
  EXPECT_FALSE(contains(svg.str(), "M0 0"));
  EXPECT_THROW(svg.image({0, 0}, 2, Tensor({4}), nn::Palette::kInk), std::invalid_argument);
}

TEST(Svg, ImagesCanShareAScale) {
  Svg svg(10, 10);
  svg.image({0, 0}, 2, Tensor({1, 2}, {1, 0}), nn::Palette::kInk, 2.0f);
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(128,128,128)\" d=\"M0 0h1v1h-1z\"/>"));
}

TEST(Svg, AnAnimationShowsOneFrameAfterTheOther) {
  Svg one(30, 20);
  one.text({1, 2}, "first");
  Svg two(30, 20);
  two.text({1, 2}, "second");
  const Svg frames[] = {one, two};
  const std::string text = Svg::animation(frames, 1.5).str();
  EXPECT_TRUE(contains(text, "width=\"30\" height=\"20\""));
  EXPECT_TRUE(contains(text, "animation:show 3s step-end infinite")) << "two frames, 1.5 s each";
  EXPECT_TRUE(contains(text, "50%{visibility:hidden}")) << "a frame is seen half of the time";
  EXPECT_TRUE(contains(text, "class=\"frame\" style=\"animation-delay:-3s\""));
  EXPECT_TRUE(contains(text, "class=\"frame last\" style=\"animation-delay:-1.5s\""));
  const std::size_t second = text.find("class=\"frame last\"");
  EXPECT_TRUE(contains(text.substr(0, second), ">first<"));
  EXPECT_TRUE(contains(text.substr(second), ">second<"));
  EXPECT_EQ(text.find(">first<", second), std::string::npos) << "each frame has its own picture";
  const Svg four[] = {one, two, one, two};
  EXPECT_TRUE(contains(Svg::animation(four, 1).str(), "25%{visibility:hidden}"));
  EXPECT_TRUE(contains(text, "prefers-reduced-motion"));
  EXPECT_THROW(Svg::animation({}, 1), std::invalid_argument);
}

TEST(Svg, KeepsWidthAndHeightApart) {
  const std::string text = Svg(30, 20).str();
  EXPECT_TRUE(contains(text, "viewBox=\"0 0 30 20\" width=\"30\" height=\"20\""));
  EXPECT_TRUE(contains(text, "<rect x=\"0\" y=\"0\" width=\"30\" height=\"20\" fill=\"white\"/>"));
}

TEST(Svg, WritesTextWithAllItsProperties) {
  Svg svg(10, 10);
  svg.text({1, 2}, "a", nn::Anchor::kStart, 9, "red");
  svg.text({3, 4}, "b", nn::Anchor::kMiddle, 11.25, "blue");
  EXPECT_TRUE(contains(svg.str(),
                       "<text x=\"1\" y=\"2\" font-size=\"9\" fill=\"red\" "
                       "text-anchor=\"start\">a</text>"));
  EXPECT_TRUE(contains(svg.str(),
                       "<text x=\"3\" y=\"4\" font-size=\"11.25\" fill=\"blue\" "
                       "text-anchor=\"middle\">b</text>"));
}

TEST(Svg, RoundsToHundredths) {
  Svg svg(10, 10);
  svg.line({1.239, 0.001}, {2, 3}, "red");
  EXPECT_TRUE(contains(svg.str(), "points=\"1.24,0 2,3 \""));
}

// Two rows of four pixels in a square of 8: rows go down, columns to the right, 2 units a pixel.
TEST(Svg, DrawsImagesThatAreNotSquare) {
  Svg svg(20, 20);
  svg.image({5, 6}, 8, Tensor({2, 4}, {1, 0, 0, 0, 0, 0, 1, 1}), nn::Palette::kInk);
  EXPECT_TRUE(contains(svg.str(), "translate(5 6) scale(2)"));
  EXPECT_TRUE(contains(svg.str(), "d=\"M0 0h1v1h-1zM2 1h2v1h-2z\""));
  Svg high(20, 20);
  high.image({0, 0}, 8, Tensor({3, 1}, {0, 1, 0}), nn::Palette::kInk);
  EXPECT_TRUE(contains(high.str(), "scale(8)")) << "the side is the width";
  EXPECT_TRUE(contains(high.str(), "d=\"M0 1h1v1h-1z\""));
}

TEST(Svg, ScalesToTheStrongestPixelOfThePalette) {
  Svg ink(10, 10);
  ink.image({0, 0}, 2, Tensor({1, 2}, {-4, 2}), nn::Palette::kInk);
  EXPECT_TRUE(contains(ink.str(), "<path fill=\"rgb(0,0,0)\" d=\"M1 0h1")) << "-4 does not count";
  Svg both(10, 10);
  both.image({0, 0}, 2, Tensor({1, 2}, {-4, 2}), nn::Palette::kSigned);
  EXPECT_TRUE(contains(both.str(), "<path fill=\"rgb(0,0,255)\" d=\"M0 0h1"));
  EXPECT_TRUE(contains(both.str(), "<path fill=\"rgb(255,128,128)\" d=\"M1 0h1"));
}

TEST(Svg, DrawsNothingWhereNothingIs) {
  const float inf = std::numeric_limits<float>::infinity();
  Svg svg(10, 10);
  svg.image({0, 0}, 2, Tensor({1, 2}), nn::Palette::kSigned);
  svg.image({0, 0}, 2, Tensor({1, 2}, {inf, -inf}), nn::Palette::kSigned);
  EXPECT_FALSE(contains(svg.str(), "<path"));
  svg.image({0, 0}, 3, Tensor({1, 3}, {inf, 1, 2}), nn::Palette::kSigned);
  EXPECT_TRUE(contains(svg.str(), "<path fill=\"rgb(255,0,0)\" d=\"M2 0h1")) << "2 is the most";
  for (const nn::Shape& shape : {nn::Shape{0, 2}, nn::Shape{2, 0}, nn::Shape{1, 2, 2}}) {
    EXPECT_THROW(svg.image({0, 0}, 2, Tensor(shape), nn::Palette::kInk), std::invalid_argument);
  }
}
