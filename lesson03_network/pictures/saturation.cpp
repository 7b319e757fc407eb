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

Svg predictions_picture(const Tensor& predictions) {
  constexpr double kReach = 80;  // the axis goes from -kReach to kReach
  constexpr std::size_t kBins = 81;
  constexpr double kWidth = 2 * kReach / (kBins - 1);  // of a bin; the middle one is around 0

  std::vector<Point> counts(kBins);
  std::vector<Point> curve;
  for (std::size_t bin = 0; bin < kBins; ++bin) counts[bin].x = kWidth * double(bin) - kReach;
  for (const float p : predictions.values()) {
    const double bin = std::round((double(p) + kReach) / kWidth);
    if (bin >= 0 && bin < kBins) counts[static_cast<std::size_t>(bin)].y += 1;
  }
  double highest = 1;
  for (const Point& point : counts) highest = std::max(highest, point.y);
  for (Point& point : counts) point.y /= highest;
  for (double p = -kReach; p <= kReach; p += 0.5) curve.push_back({p, 1 / (1 + std::exp(-p))});
  return chart("Where the predictions lie on the sigmoid", {"prediction", -kReach, kReach},
               {"sigmoid; how often, relative to the most frequent", 0, 1},
               {{"sigmoid", "#1f77b4", curve}, {"predictions", "#d62728", counts}});
}

}  // namespace nn
