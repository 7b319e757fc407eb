#include "common/picture/column_image.h"

#include <string>

namespace nn {

Tensor column_image(const Tensor& w, std::size_t c) {
  require_shape(w.rank() == 2 && w.size(0) == 28 * 28 && c < w.size(1), "column_image", w.shape(),
                "[784, N] with a column " + std::to_string(c));
  Tensor image({28, 28});
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = w.row(i)[c];
  return image;
}

}  // namespace nn
