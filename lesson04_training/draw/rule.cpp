#include "lesson04_training/draw/rule.h"

#include <algorithm>
#include <utility>

#include "common/tensor/shape.h"
#include "lesson04_training/beyond/softmax.h"
#include "lesson04_training/draw/gate_samples.h"

namespace nn {
namespace {

// The value that only this share of them is below.
float quantile(std::vector<float>& values, float share) {
  const auto place = static_cast<std::size_t>(share * static_cast<float>(values.size()));
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(std::min(place, values.size() - 1));
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

Evidence evidence_of(Tensor gate_preds, Tensor best_preds) {
  require_shapes(gate_preds.rank() == 2 && gate_preds.shape() == best_preds.shape(), "evidence_of",
                 gate_preds.shape(), best_preds.shape(), "predictions for the same images");
  const Tensor gate = softmax(std::move(gate_preds));
  const Tensor best = softmax(std::move(best_preds));
  Evidence evidence;
  for (std::size_t i = 0; i < gate.size(0); ++i) {
    evidence.digit.push_back(gate.row(i)[static_cast<std::size_t>(Kind::kDigit)]);
    evidence.best.push_back(std::ranges::max(best.row(i)));
  }
  return evidence;
}

Rule choose_rule(Evidence digits, float digit_share, float best_share) {
  require(!digits.digit.empty(), "choose_rule", "there are no images to choose by");
  return {quantile(digits.digit, digit_share), quantile(digits.best, best_share)};
}

double refused(const Rule& rule, const Evidence& evidence) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < evidence.digit.size(); ++i) {
    count += evidence.digit[i] < rule.digit || evidence.best[i] < rule.best;
  }
  return static_cast<double>(count) / static_cast<double>(evidence.digit.size());
}

}  // namespace nn
