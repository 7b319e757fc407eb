#include "lesson04_training/pictures/examples.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "common/tensor/reduce.h"

namespace nn {

Tensor predict(const Params& params, const DataLoader& dl) {
  std::vector<float> all;
  std::size_t rows = 0;
  for (const auto& [xb, yb] : dl) {
    const Tensor preds = simple_net(xb, params);
    all.insert(all.end(), preds.values().begin(), preds.values().end());
    rows += preds.size(0);
  }
  Tensor result = Tensor::uninitialized({rows, all.size() / rows});
  std::ranges::copy(all, result.values().begin());
  return result;
}

namespace {

CaptionedImage captioned(const Dataset& dset, const Tensor& preds, std::size_t row) {
  const std::size_t says = argmax(preds.row(row));
  const std::size_t is = argmax(dset.y.row(row));
  std::string caption = "says " + std::to_string(says) + ", is " + std::to_string(is);
  if (says != is) caption += "  <- wrong";
  return {dset.x.slice(row).view({28, 28}), std::move(caption)};
}

// Column `unit` of w [784, H] as an image.
Tensor column_image(const Tensor& w, std::size_t unit) {
  Tensor image({28, 28});
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = w.row(i)[unit];
  return image;
}

}  // namespace

std::vector<CaptionedImage> sample_images(const Dataset& dset, const Tensor& preds,
                                          std::size_t count) {
  std::vector<CaptionedImage> images;
  for (std::size_t i = 0; i < count; ++i) {
    images.push_back(captioned(dset, preds, (2 * i + 1) * dset.size() / (2 * count)));
  }
  return images;
}

std::vector<CaptionedImage> worst_mistakes(const Dataset& dset, const Tensor& preds,
                                           std::size_t count) {
  std::vector<std::pair<float, std::size_t>> mistakes;  // by how much, and which image
  for (std::size_t row = 0; row < dset.size(); ++row) {
    const std::span<const float> p = preds.row(row);
    const float excess = p[argmax(p)] - p[argmax(dset.y.row(row))];
    if (excess > 0.0f) mistakes.emplace_back(excess, row);
  }
  std::ranges::sort(mistakes, std::greater());
  std::vector<CaptionedImage> images;
  for (std::size_t i = 0; i < std::min(count, mistakes.size()); ++i) {
    images.push_back(captioned(dset, preds, mistakes[i].second));
    std::string& caption = images.back().caption;
    caption.erase(caption.find("  <- wrong"));  // they all are
  }
  return images;
}

std::vector<CaptionedImage> unit_images(const Params& before, const Params& after,
                                        std::size_t count) {
  Tensor change = after.w1;
  for (std::size_t i = 0; i < change.size(); ++i) change[i] -= before.w1[i];
  std::vector<double> changed(change.size(1));  // by unit, the sum of the squares
  for (std::size_t i = 0; i < change.size(0); ++i) {
    const std::span<const float> row = change.row(i);
    for (std::size_t h = 0; h < row.size(); ++h) changed[h] += double(row[h]) * double(row[h]);
  }
  std::vector<std::size_t> units(changed.size());
  std::iota(units.begin(), units.end(), std::size_t{0});
  std::ranges::sort(units, [&](std::size_t a, std::size_t b) { return changed[a] > changed[b]; });
  units.resize(std::min(count, units.size()));

  std::vector<CaptionedImage> images;
  for (const std::size_t unit : units) {
    images.push_back({column_image(after.w1, unit), "unit " + std::to_string(unit)});
  }
  for (const std::size_t unit : units) images.push_back({column_image(change, unit), "its change"});
  return images;
}

}  // namespace nn
