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

Svg confusion_picture(const Confusion& counts) {
  constexpr double kCell = 46;
  constexpr double kLeft = 70;
  constexpr double kTop = 92;
  constexpr double kSize = kCell * kClasses;
  Svg svg(kLeft + kSize + 20, kTop + kSize + 20);
  svg.text({kLeft + kSize / 2, 28}, "What the network says for each digit", Anchor::kMiddle, 16);
  svg.text({kLeft + kSize / 2, 58}, "says");
  svg.text({20, kTop + kSize / 2}, "is", Anchor::kStart);
  for (std::size_t is = 0; is < kClasses; ++is) {
    const double y = kTop + kCell * static_cast<double>(is);
    const double along = kLeft + kCell * (static_cast<double>(is) + 0.5);
    svg.text({along, kTop - 12}, std::to_string(is), Anchor::kMiddle, 15);
    svg.text({kLeft - 14, y + kCell / 2 + 5}, std::to_string(is), Anchor::kMiddle, 15);
    const auto& row = counts.at(is);
    const double all = std::max<double>(1, std::accumulate(row.begin(), row.end(), 0.0));
    for (std::size_t says = 0; says < kClasses; ++says) {
      const double share = static_cast<double>(row.at(says)) / all;
      const double x = kLeft + kCell * static_cast<double>(says);
      const std::string faded = std::to_string(std::lround(255 - 200 * share));
      // From white to green for right answers, on the diagonal, and to red for wrong ones.
      const std::string colour =
          is == says ? "rgb(" + faded + "," + std::to_string(std::lround(255 - 20 * share)) + "," +
                           faded + ")"
                     : "rgb(" + std::to_string(std::lround(255 - 10 * share)) + "," + faded + "," +
                           faded + ")";
      svg.rectangle({x + 1, y + 1}, kCell - 2, kCell - 2, row.at(says) == 0 ? "#f6f6f6" : colour);
      if (row.at(says) > 0)
        svg.text({x + kCell / 2, y + kCell / 2 + 5}, std::to_string(row.at(says)));
    }
  }
  return svg;
}

}  // namespace nn
