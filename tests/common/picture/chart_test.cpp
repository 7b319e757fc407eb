#include "common/picture/chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

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

TEST(Chart, DrawsWhatIsOutsideAtTheEdgeAndLeavesNaNOut) {
  const std::string text =
      chart("t", {"x", 0, 1}, {"y", 0, 1}, {{"c", "red", {{-1, 2}, {0.5, std::nan("")}, {1, 0}}}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,84 616,348 \""));
}

TEST(Chart, RefusesAnAxisWithoutLength) {
  EXPECT_THROW(chart("t", {"x", 1, 1}, {"y", 0, 1}, {}), std::invalid_argument);
}
