#include "lesson04_training/pictures/confusion.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "common/tensor/reduce.h"

namespace nn {

Confusion confusion(const Tensor& preds, const Tensor& targets) {
  require_shapes(preds.rank() == 2 && preds.shape() == targets.shape() && preds.size(1) == kClasses,
                 "confusion", preds.shape(), targets.shape(), "preds and targets [n, 10]");
  Confusion counts{};
  for (std::size_t i = 0; i < preds.size(0); ++i) {
    ++counts.at(argmax(targets.row(i))).at(argmax(preds.row(i)));
  }
  return counts;
}

namespace {

constexpr double kCell = 46;
constexpr double kLeft = 70;
constexpr double kTop = 92;
constexpr double kSize = kCell * kClasses;

// From white to green for right answers, on the diagonal, and to red for wrong ones.
std::string colour_of(double share, bool right) {
  if (share == 0) return "#f6f6f6";
  const std::string faded = std::to_string(std::lround(255 - 200 * share));
  const std::string full = std::to_string(std::lround(255 - (right ? 20 : 10) * share));
  return right ? "rgb(" + faded + "," + full + "," + faded + ")"
               : "rgb(" + full + "," + faded + "," + faded + ")";
}

}  // namespace

void draw_confusion(Svg& svg, Point corner, const Confusion& counts) {
  const double left = corner.x + kLeft;
  const double top = corner.y + kTop;
  svg.text({left + kSize / 2, corner.y + 28}, "What the network says for each digit",
           Anchor::kMiddle, 16);
  svg.text({left + kSize / 2, corner.y + 58}, "says");
  svg.text({corner.x + 20, top + kSize / 2}, "is", Anchor::kStart);
  for (std::size_t is = 0; is < kClasses; ++is) {
    const double y = top + kCell * static_cast<double>(is);
    const double along = left + kCell * (static_cast<double>(is) + 0.5);
    svg.text({along, top - 12}, std::to_string(is), Anchor::kMiddle, 15);
    svg.text({left - 14, y + kCell / 2 + 5}, std::to_string(is), Anchor::kMiddle, 15);
    const auto& row = counts.at(is);
    const double all = std::max<double>(1, std::accumulate(row.begin(), row.end(), 0.0));
    for (std::size_t says = 0; says < kClasses; ++says) {
      const double share = static_cast<double>(row.at(says)) / all;
      const double x = left + kCell * static_cast<double>(says);
      svg.rectangle({x + 1, y + 1}, kCell - 2, kCell - 2, colour_of(share, is == says));
      if (row.at(says) > 0)
        svg.text({x + kCell / 2, y + kCell / 2 + 5}, std::to_string(row.at(says)));
    }
  }
}

Svg confusion_picture(const Confusion& counts) {
  Svg svg(kLeft + kSize + 20, kTop + kSize + 20);
  draw_confusion(svg, {0, 0}, counts);
  return svg;
}

}  // namespace nn
