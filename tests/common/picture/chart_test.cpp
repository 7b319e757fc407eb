#include "common/picture/chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include "tests/support/oracle.h"

using nn::chart;

TEST(Chart, PlacesPointsBetweenItsAxes) {
  // The frame reaches from 60 to 640 - 24 across and from 400 - 52 up to 84.
  const std::string text =
      chart("t", {"x", 0, 10}, {"y", 0, 1}, {{"c", "red", {{0, 0}, {5, 0.5}, {10, 1}}}}).str();
  EXPECT_TRUE(contains(text, "points=\"60,348 338,216 616,84 \""));
}

TEST(Chart, HasTitleLegendAndTicks) {
  const std::string text = chart("the title", {"epoch", 0, 29}, {"loss", 0, 1},
                                 {{"first", "red", {}}, {"second", "blue", {}}})
                               .str();
  for (const char* part :
       {">the title<", ">epoch<", ">loss<", ">first<", ">second<", ">25<", ">0.2<"}) {
    EXPECT_TRUE(contains(text, part));
  }
  EXPECT_FALSE(contains(text, ">30<")) << "no tick beyond the axis";
}

TEST(Chart, HasATickAtBothEndsOfAnAxisBelowZero) {
  for (const auto& [least, most] :
       {std::pair(-10.0, -2.0), std::pair(-0.7, -0.1), std::pair(-80.0, 0.0)}) {
    const std::string text = chart("t", {"x", 0, 1}, {"y", least, most}, {}).str();
    // The first tick stands at the bottom of the frame, the last one at its top.
    EXPECT_TRUE(contains(text, "points=\"60,348 616,348 \"")) << least << " to " << most;
    EXPECT_TRUE(contains(text, "points=\"60,84 616,84 \"")) << least << " to " << most;
  }
}

TEST(Chart, DrawsWhatIsOutsideAtTheEdgeAndLeavesNaNOut) {
  const std::string text =
      chart("t", {"x", 0, 1}, {"y", 0, 1}, {{"c", "red", {{-1, 2}, {0.5, std::nan("")}, {1, 0}}}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,84 616,348 \""));
}

TEST(Chart, CanBeAPartOfAPicture) {
  nn::Svg svg(700, 900);
  nn::draw_chart(svg, {60, 500}, "t", {"x", 0, 10}, {"y", 0, 1},
                 {{"c", "red", {{0, 0}, {5, 0.5}, {10, 1}}}}, 640, 400);
  EXPECT_TRUE(contains(svg.str(), "points=\"120,848 398,716 676,584 \"")) << "60 and 500 further";
}

TEST(FittingAxis, HoldsAllPointsFromTickToTick) {
  const auto axis = [](std::vector<nn::Point> points) {
    return nn::fitting_axis("y", {{"c", "red", {}}, {"d", "blue", std::move(points)}});
  };
  const nn::Axis losses = axis({{0, 0.0763}, {1, std::nan("")}, {2, 0.1102}});
  EXPECT_NEAR(losses.least, 0.075, 1e-12) << "the ticks are 0.005 apart";
  EXPECT_NEAR(losses.most, 0.115, 1e-12);
  const nn::Axis flat = axis({{0, 0.1}, {1, 0.1}});
  EXPECT_LE(flat.least, 0.1);
  EXPECT_GT(flat.most, 0.1) << "a curve that never changes still has an axis";
  EXPECT_EQ(axis({}).most, 1) << "no points at all";
}

TEST(Chart, RefusesAnAxisWithoutLength) {
  EXPECT_THROW(chart("t", {"x", 1, 1}, {"y", 0, 1}, {}), std::invalid_argument);
}
