#include "lesson04_training/pictures/units.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "common/picture/column_image.h"

namespace nn {
namespace {

double sum_of_squares(std::span<const float> row) {
  return std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
}

}  // namespace

WatchedUnits::WatchedUnits(const Params& params, std::size_t count) {
  std::vector<std::pair<double, std::size_t>> heard;  // how much, and which unit
  for (std::size_t unit = 0; unit < params.w2.size(0); ++unit) {
    heard.emplace_back(sum_of_squares(params.w2.row(unit)), unit);
  }
  std::ranges::sort(heard, std::greater());
  heard.resize(std::min(count, heard.size()));
  for (const auto& [weight, unit] : heard) {
    units_.push_back({unit, column_image(params.w1, unit)});
  }
}

std::vector<CaptionedImage> WatchedUnits::changes(const Params& params) const {
  std::vector<CaptionedImage> changes;
  for (const Unit& unit : units_) {
    Tensor change = column_image(params.w1, unit.column);
    for (std::size_t p = 0; p < change.size(); ++p) change[p] -= unit.before[p];
    changes.push_back({std::move(change), "unit " + std::to_string(unit.column)});
  }
  return changes;
}

std::vector<CaptionedImage> WatchedUnits::images(const Params& params) const {
  std::vector<CaptionedImage> images;
  for (const Unit& unit : units_) {
    images.push_back({column_image(params.w1, unit.column), "unit " + std::to_string(unit.column)});
  }
  for (CaptionedImage& change : changes(params)) {
    images.push_back({std::move(change.image), "its change"});
  }
  return images;
}

}  // namespace nn
