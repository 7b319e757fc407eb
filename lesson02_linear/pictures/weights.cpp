#include "lesson02_linear/pictures/weights.h"

#include <string>
#include <vector>

#include "common/picture/column_image.h"
#include "common/picture/gallery.h"

namespace nn {

Svg weights_picture(const Tensor& w) {
  std::vector<CaptionedImage> columns;
  for (std::size_t c = 0; c < w.size(1); ++c) {
    columns.push_back({column_image(w, c), "weights for " + std::to_string(c)});
  }
  return gallery("What random weights look for: red counts for, blue against", columns, 5,
                 Palette::kSigned);
}

}  // namespace nn
