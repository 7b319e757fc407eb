#include "lesson02_linear/pictures/weights.h"

#include <string>
#include <vector>

#include "common/picture/gallery.h"

namespace nn {

Tensor column_image(const Tensor& w, std::size_t c) {
  require_shape(w.rank() == 2 && w.size(0) == 28 * 28 && c < w.size(1), "column_image", w.shape(),
                "[784, N] with a column " + std::to_string(c));
  Tensor image({28, 28});
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = w.row(i)[c];
  return image;
}

Svg weights_picture(const Tensor& w) {
  std::vector<CaptionedImage> columns;
  for (std::size_t c = 0; c < w.size(1); ++c) {
    columns.push_back({column_image(w, c), "weights for " + std::to_string(c)});
  }
  return gallery("What random weights look for: red counts for, blue against", columns, 5,
                 Palette::kSigned);
}

}  // namespace nn
