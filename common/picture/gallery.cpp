#include "common/picture/gallery.h"

#include <algorithm>

namespace nn {

Svg gallery(const std::string& title, std::span<const CaptionedImage> images, std::size_t columns,
            Palette palette) {
  require(!images.empty() && columns > 0, "gallery", "expected at least one image and one column");
  constexpr double kSide = 112;    // of an image: four units a pixel of MNIST
  constexpr double kCaption = 24;  // the room below it
  constexpr double kMargin = 16;
  constexpr double kTitle = 44;
  const std::size_t wide = std::min(columns, images.size());
  const std::size_t high = (images.size() + columns - 1) / columns;
  const auto width = kMargin + static_cast<double>(wide) * (kSide + kMargin);
  const auto height = kTitle + static_cast<double>(high) * (kSide + kCaption + kMargin);
  Svg svg(width, height);
  svg.text({width / 2, 28}, title, Anchor::kMiddle, 16);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const Point corner = {kMargin + static_cast<double>(i % columns) * (kSide + kMargin),
                          kTitle + static_cast<double>(i / columns) * (kSide + kCaption + kMargin)};
    // A frame, one unit wider than the image on every side.
    svg.rectangle({corner.x - 1, corner.y - 1}, kSide + 2, kSide + 2, "#ccc");
    svg.rectangle(corner, kSide, kSide, "white");
    svg.image(corner, kSide, images[i].image, palette);
    svg.text({corner.x + kSide / 2, corner.y + kSide + 17}, images[i].caption);
  }
  return svg;
}

}  // namespace nn
