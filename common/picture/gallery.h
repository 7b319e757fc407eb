// Many small images with captions as one SVG picture.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "common/picture/show.h"
#include "common/picture/svg.h"

namespace nn {

// The images in rows of `columns`, each with its caption below, under a title. Throws
// std::invalid_argument if there are no images or columns, or an image does not have two axes.
Svg gallery(const std::string& title, std::span<const CaptionedImage> images, std::size_t columns,
            Palette palette);

}  // namespace nn
