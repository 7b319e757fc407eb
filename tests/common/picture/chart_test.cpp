#include "common/picture/chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
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
  const double inf = std::numeric_limits<double>::infinity();
  const nn::Axis losses = axis({{0, 0.0763}, {1, std::nan("")}, {1, inf}, {1, -inf}, {2, 0.1102}});
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

namespace {

// The end of the tag of this text: "<text x=... y=..." up to the words.
std::string tag_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(">" + words + "</text>");
  return at == std::string::npos
             ? words + " is missing"
             : text.substr(text.rfind("<text ", at), at - text.rfind("<text ", at));
}

}  // namespace

// The frame of 60 to 616 and 84 to 348, with axes that do not begin at 0.
TEST(Chart, HasEachTickAtItsPlace) {
  const std::string text =
      chart("the title", {"epoch", 10, 20}, {"loss", 2, 4}, {{"c", "red", {{15, 2.5}}}}).str();
  EXPECT_TRUE(contains(tag_of(text, "10"), "x=\"60\" y=\"366\" font-size=\"12\""));
  EXPECT_TRUE(contains(tag_of(text, "20"), "x=\"616\" y=\"366\""));
  EXPECT_TRUE(contains(tag_of(text, "14"), "x=\"282.4\" y=\"366\"")) << "the ticks are 2 apart";
  EXPECT_TRUE(contains(tag_of(text, "2"), "x=\"52\" y=\"352\"")) << "the least at the bottom";
  EXPECT_TRUE(contains(tag_of(text, "2"), "text-anchor=\"end\""));
  EXPECT_TRUE(contains(tag_of(text, "4"), "x=\"52\" y=\"88\""));
  EXPECT_TRUE(contains(tag_of(text, "3"), "x=\"52\" y=\"220\""));
  EXPECT_TRUE(contains(text, "points=\"338,282 \"")) << "the point itself, by the same axes";
  EXPECT_TRUE(contains(tag_of(text, "epoch"), "x=\"338\" y=\"386\""));
  EXPECT_TRUE(contains(tag_of(text, "loss"), "x=\"60\" y=\"74\""));
  EXPECT_TRUE(contains(tag_of(text, "the title"), "x=\"320\" y=\"24\" font-size=\"16\""));
  // A line of the grid at every tick, across and up, and the two axes.
  const auto has_line = [&](const std::string& colour, const std::string& points) {
    return contains(text, "stroke=\"" + colour + "\" stroke-width=\"1\" points=\"" + points);
  };
  EXPECT_TRUE(has_line("#e4e4e4", "616,84 616,348 "));
  EXPECT_TRUE(has_line("#e4e4e4", "60,216 616,216 "));
  EXPECT_TRUE(has_line("#444", "60,84 60,348 "));
  EXPECT_TRUE(has_line("#444", "60,348 616,348 "));
}

TEST(Chart, HasFourToTenTicksThatAreRoundNumbers) {
  for (const double most : {1.0, 1.7, 2.5, 3.0, 4.2, 6.0, 7.7, 9.0}) {
    const std::string text = chart("t", {"x", 0, most}, {"y", 0, 1}, {}).str();
    std::size_t ticks = 0;
    for (std::size_t at = 0; (at = text.find("y=\"366\"", at)) != std::string::npos; ++at) ++ticks;
    EXPECT_GE(ticks, 4u) << most;
    EXPECT_LE(ticks, 10u) << most;
  }
  EXPECT_TRUE(contains(chart("t", {"x", 0, 1.6}, {"y", 5, 6}, {}).str(), ">0.4<"));
  for (const double least : {-1.0, 0.0}) {
    const std::string text = chart("t", {"x", least, 1}, {"y", 5, 6}, {}).str();
    EXPECT_TRUE(contains(text, ">0<"));
    EXPECT_FALSE(contains(text, ">-0<")) << "from " << least;
  }
  const std::string text = chart("t", {"x", 0.5, 9.3}, {"y", 5, 6}, {}).str();
  EXPECT_TRUE(contains(text, ">2<"));
  EXPECT_FALSE(contains(text, ">0<")) << "no tick before the axis begins";
}

TEST(Chart, NamesEachCurveBesideALineOfItsColour) {
  const std::string text = chart("t", {"x", 0, 1}, {"y", 0, 1},
                                 {{"first", "red", {{0, 0}, {1, 1}}},
                                  {"", "green", {{0, 1}}},
                                  {"second", "blue", {{0, 1}, {1, 0}}, true}})
                               .str();
  const auto after = [&](const std::string& words) {
    return text.substr(text.find(">" + words + "<"), 120);
  };
  EXPECT_TRUE(contains(after("second"), "stroke=\"blue\" stroke-width=\"3\""));
  EXPECT_TRUE(contains(after("first"), "stroke=\"red\" stroke-width=\"3\""));
  EXPECT_TRUE(contains(tag_of(text, "second"), "x=\"616\" y=\"50\"")) << "the last at the right";
  // "second" has six letters of 6.5 units, 8 of room, a line and 40 to the next.
  EXPECT_TRUE(contains(tag_of(text, "first"), "x=\"529\" y=\"50\""));
  EXPECT_EQ(text.find("stroke=\"green\" stroke-width=\"3\""), std::string::npos) << "no name";
  EXPECT_TRUE(contains(text, "stroke=\"red\" stroke-width=\"2\" points=\"60,348 616,84 \""));
  EXPECT_TRUE(contains(text, "stroke=\"blue\" stroke-width=\"2\" points=\"60,84 616,348 \""));
  EXPECT_TRUE(contains(text, "<rect x=\"57\" y=\"81\" width=\"6\" height=\"6\" fill=\"blue\"/>"));
  EXPECT_EQ(text.find("width=\"6\" height=\"6\" fill=\"red\""), std::string::npos) << "not marked";
}

TEST(Chart, LeavesOutWhatIsNoNumberInEitherDirection) {
  const double inf = std::numeric_limits<double>::infinity();
  const std::string text =
      chart("t", {"x", 0, 1}, {"y", 0, 1}, {{"c", "red", {{0, 0}, {inf, 0}, {0, inf}, {1, 1}}}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,348 616,84 \""));
  EXPECT_THROW(chart("t", {"x", 0, 1}, {"y", 1, 1}, {}), std::invalid_argument);
  EXPECT_THROW(chart("t", {"x", 0, 1}, {"y", 1, 0}, {}), std::invalid_argument);
}

TEST(FittingAxis, LooksAtYAndAtEveryCurve) {
  const nn::Axis axis = nn::fitting_axis(
      "y", {{"a", "", {{1000, 3}, {2000, 5}}}, {"b", "", {{0, 9}}}, {"c", "", {{0, -2}}}});
  EXPECT_EQ(axis.name, "y");
  EXPECT_NEAR(axis.least, -2, 1e-9);
  EXPECT_NEAR(axis.most, 10, 1e-9) << "the tick above 9";
  const nn::Axis above = nn::fitting_axis("y", {{"a", "", {{0, 103}, {0, 117}}}});
  EXPECT_LE(above.least, 103);
  EXPECT_GE(above.least, 100) << "not from 0 on";
  EXPECT_EQ(nn::fitting_axis("y", {}).least, 0);
  EXPECT_EQ(nn::fitting_axis("y", {}).most, 1);
}
