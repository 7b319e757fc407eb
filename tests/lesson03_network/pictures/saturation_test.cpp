#include "lesson03_network/pictures/saturation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/oracle.h"

using nn::Tensor;

TEST(SaturatedShare, CountsWhatIsFarOut) {
  // sigmoid(4.59) = 0.98995, sigmoid(4.6) = 0.99005.
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 5}, {0, 4.59f, 4.6f, -4.6f, -30})), 0.6f);
  EXPECT_THROW(nn::saturated_share(Tensor({0, 3})), std::invalid_argument);
}

TEST(PredictionsPicture, ShowsBothCurves) {
  const std::string text = nn::predictions_picture(Tensor({2, 2}, {0, 0, 20, -20})).str();
  EXPECT_TRUE(contains(text, ">sigmoid<"));
  EXPECT_TRUE(contains(text, ">predictions<"));
  // Two of the four are 0, the middle of the chart, one is 20, its right end: (338, 84) is the
  // peak, (616, 216) half as high.
  EXPECT_TRUE(contains(text, " 338,84 "));
  EXPECT_TRUE(contains(text, " 616,216 "));
}

TEST(PredictionsPicture, ReachesAsFarAsThePredictions) {
  Tensor predictions({1, 5000});
  for (std::size_t i = 0; i < 5000; ++i) predictions[i] = 0.7f * static_cast<float>(i % 3) - 0.7f;
  predictions[0] = 1e6f;  // one straggler of 5000
  const std::string text = nn::predictions_picture(predictions).str();
  EXPECT_TRUE(contains(text, ">-0.8<") && contains(text, ">0.8<")) << "0.7, rounded up";
  EXPECT_FALSE(contains(text, ">1e+06<"));
  const float inf = std::numeric_limits<float>::infinity();
  EXPECT_NO_THROW(nn::predictions_picture(Tensor({1, 2}, {inf, -inf})));
  EXPECT_NO_THROW(nn::predictions_picture(Tensor({1, 2}, {0, 0})));
}

TEST(SaturatedShare, CountsBothSides) {
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 4}, {0, 1, 2, 30})), 0.25f);
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 4}, {0, 1, -30, -40})), 0.5f);
  EXPECT_FLOAT_EQ(nn::saturated_share(Tensor({1, 2}, {4, -4})), 0) << "0.982 is not flat yet";
}

namespace {

// The points of the curve with this colour, in units of the picture.
std::vector<std::vector<double>> points_of(const std::string& text, const std::string& colour) {
  std::vector<std::vector<double>> points;
  const std::string start = "stroke=\"" + colour + "\" stroke-width=\"2\" points=\"";
  std::size_t at = text.find(start);
  if (at == std::string::npos) return points;
  at += start.size();
  while (text[at] != '"') {
    std::size_t used = 0;
    const double x = std::stod(text.substr(at), &used);
    at += used + 1;
    const double y = std::stod(text.substr(at), &used);
    at += used + 1;
    points.push_back({x, y});
  }
  return points;
}

}  // namespace

// From -20 to 20: 0 is in the middle, at 338, and the frame reaches from 60 to 616, 348 up to 84.
TEST(PredictionsPicture, DrawsTheSigmoidItself) {
  const std::string text = nn::predictions_picture(Tensor({2, 2}, {0, 0, 20, -20})).str();
  const auto points = points_of(text, "#1f77b4");
  ASSERT_GE(points.size(), 100u) << "a smooth curve";
  EXPECT_NEAR(points.front()[0], 60, 0.01);
  EXPECT_NEAR(points.back()[0], 616, 0.01);
  for (const std::vector<double>& point : points) {
    const double p = (point[0] - 338) / 278 * 20;
    EXPECT_NEAR(point[1], 348 - 264 / (1 + std::exp(-p)), 0.1) << "at " << p;
  }
}

TEST(PredictionsPicture, CountsEachPredictionWhereItLies) {
  // Nine at -10, three at 15, one at each end.
  Tensor predictions({1, 14});
  for (std::size_t i = 0; i < 9; ++i) predictions[i] = -10;
  for (std::size_t i = 9; i < 12; ++i) predictions[i] = 15;
  predictions[12] = -20;
  predictions[13] = 20;
  const auto points = points_of(nn::predictions_picture(predictions).str(), "#d62728");
  ASSERT_EQ(points.size(), 81u);
  const auto height_at = [&](double p) {  // as a part of the largest, 0 at the bottom
    for (const std::vector<double>& point : points) {
      if (std::abs(point[0] - (338 + p / 20 * 278)) < 0.02) return (348 - point[1]) / 264;
    }
    return std::nan("");
  };
  EXPECT_NEAR(height_at(-10), 1, 1e-3) << "the most frequent one";
  EXPECT_NEAR(height_at(15), 3.0 / 9, 1e-3);
  EXPECT_NEAR(height_at(-20), 1.0 / 9, 1e-3);
  EXPECT_NEAR(height_at(20), 1.0 / 9, 1e-3);
  EXPECT_NEAR(height_at(10), 0, 1e-3);
  EXPECT_NEAR(height_at(0), 0, 1e-3);
}

TEST(PredictionsPicture, TakesTheNearestPlace) {
  // The places are 0.5 apart: 0.2 counts for 0, 0.3 for 0.5.
  const auto points =
      points_of(nn::predictions_picture(Tensor({1, 4}, {0.2f, 0.3f, 20, -20})).str(), "#d62728");
  ASSERT_EQ(points.size(), 81u);
  EXPECT_NEAR(points[40][1], 84, 0.01);
  EXPECT_NEAR(points[41][1], 84, 0.01);
}

TEST(PredictionsPicture, EndsAtANumberThatIsEasilyRead) {
  const auto has_end = [](float far, const char* label) {
    return contains(nn::predictions_picture(Tensor({1, 2}, {far, 0})).str(), label);
  };
  EXPECT_TRUE(has_end(14, ">15<")) << "1.5 times ten";
  EXPECT_TRUE(has_end(-27, ">-30<")) << "also for one below 0";
  EXPECT_TRUE(has_end(8.5f, ">10<"));
  EXPECT_TRUE(has_end(55, ">60<"));
  const std::string text = nn::predictions_picture(Tensor({1, 2}, {1, -1})).str();
  EXPECT_TRUE(contains(text, ">1<") && contains(text, ">-1<"));
}

TEST(PredictionsPicture, NamesCurvesAndAxes) {
  const std::string text = nn::predictions_picture(Tensor({1, 2}, {1, -1})).str();
  const auto colour_after = [&](const std::string& name) {  // in the legend
    const std::size_t stroke = text.find("stroke=\"", text.find(">" + name + "<")) + 8;
    return text.substr(stroke, 7);
  };
  EXPECT_EQ(colour_after("sigmoid"), "#1f77b4");
  EXPECT_EQ(colour_after("predictions"), "#d62728");
  EXPECT_TRUE(contains(text, ">prediction<"));
}

// Of 1000 predictions one may lie outside, but not twenty; and what is no number has no place.
TEST(PredictionsPicture, ReachesOutToAlmostAll) {
  const auto reaches = [](Tensor predictions, const std::vector<float>& far, const char* label) {
    std::ranges::copy(far, predictions.values().begin());
    const std::string text = nn::predictions_picture(predictions).str();
    return contains(text, label);
  };
  Tensor ones({10, 200});
  for (float& p : ones.values()) p = 1.0f;
  EXPECT_TRUE(reaches(ones, std::vector<float>(20, 14.0f), ">15<"));
  EXPECT_TRUE(reaches(ones, {500.0f}, ">-1<"));
  const float inf = std::numeric_limits<float>::infinity();
  EXPECT_TRUE(reaches(ones, {inf, -inf, inf, inf, std::nanf("")}, ">-1<"));
}
