#include "lesson01_tensors/pictures/averages.h"

#include <algorithm>

#include "common/picture/gallery.h"
#include "lesson01_tensors/stack.h"

namespace nn {

std::vector<CaptionedImage> average_images(std::span<const Tensor> training_t) {
  std::vector<CaptionedImage> averages;
  for (const Tensor& images : training_t) {
    const std::string caption = "the average " + std::to_string(averages.size());
    averages.push_back({mean_image(images), caption});
  }
  return averages;
}

Tensor middle(const Tensor& image) {
  require_shape(image.shape() == Shape{28, 28}, "middle", image.shape(), "[28, 28]");
  constexpr std::size_t kBorder = 4;
  constexpr std::size_t kSide = 20;
  Tensor result({kSide, kSide});
  for (std::size_t r = 0; r < kSide; ++r) {
    std::ranges::copy(image.row(r + kBorder).subspan(kBorder, kSide), result.row(r).begin());
  }
  return result;
}

Svg averages_picture(std::span<const CaptionedImage> averages) {
  return gallery("The average image of each digit", averages, 5, Palette::kInk);
}

}  // namespace nn
