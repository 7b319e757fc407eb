#include "lesson04_training/pictures/examples.h"

#include <algorithm>
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

}  // namespace nn
