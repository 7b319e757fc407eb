#include "lesson03_network/pictures/saturation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "common/picture/chart.h"
#include "lesson03_network/sigmoid.h"

namespace nn {

float saturated_share(const Tensor& predictions) {
  require_shape(predictions.size() > 0, "saturated_share", predictions.shape(),
                "at least one prediction");
  const Tensor answers = sigmoid(predictions);
  std::size_t count = 0;
  for (const float s : answers.values()) {
    if (s < 0.01f || s > 0.99f) ++count;
  }
  return static_cast<float>(count) / static_cast<float>(predictions.size());
}

namespace {

// How far from 0 the axis must reach to hold 999 of 1000 predictions, rounded up to a number that
// is easily read. A few stragglers would else press all the others together in the middle.
double reach_of(const Tensor& predictions) {
  std::vector<float> sizes;
  for (const float p : predictions.values()) {
    if (std::isfinite(p)) sizes.push_back(std::abs(p));
  }
  if (sizes.empty()) return 1;
  const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 999 / 1000);
  std::ranges::nth_element(sizes, place);
  const double size = std::max(1e-6, double(*place));
  const double power = std::pow(10.0, std::floor(std::log10(size)));
  for (const double round : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
    if (size <= round * power) return round * power;
  }
  return 10 * power;
}

// How many predictions lie around each of so many places from -reach to reach, as parts of the
// largest of these numbers.
std::vector<Point> histogram(const Tensor& predictions, double reach, std::size_t bins) {
  const double width = 2 * reach / double(bins - 1);  // of a bin; the middle one is around 0
  std::vector<Point> counts(bins);
  for (std::size_t bin = 0; bin < bins; ++bin) counts[bin].x = width * double(bin) - reach;
  for (const float p : predictions.values()) {
    const double bin = std::round((double(p) + reach) / width);
    if (bin >= 0 && bin < double(bins)) counts[static_cast<std::size_t>(bin)].y += 1;
  }
  double highest = 1;
  for (const Point& point : counts) highest = std::max(highest, point.y);
  for (Point& point : counts) point.y /= highest;
  return counts;
}

}  // namespace

Svg predictions_picture(const Tensor& predictions) {
  constexpr int kSteps = 400;  // of the sigmoid's curve
  const double reach = reach_of(predictions);
  std::vector<Point> curve;
  for (int step = 0; step <= kSteps; ++step) {
    const double p = reach * (2.0 * step / kSteps - 1);
    curve.push_back({p, 1 / (1 + std::exp(-p))});
  }
  return chart("Where the predictions lie on the sigmoid", {"prediction", -reach, reach},
               {"sigmoid; how often, relative to the most frequent", 0, 1},
               {{"sigmoid", "#1f77b4", curve},
                {"predictions", "#d62728", histogram(predictions, reach, 81)}});
}

}  // namespace nn
