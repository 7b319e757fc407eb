#include "lesson01_tensors/stack.h"

#include <cstddef>
#include <utility>

#include "common/tensor/gather.h"

namespace nn {

// Dividing by 255 takes the bytes 0..255 to 0..1. The network multiplies pixels by weights and adds
// up 784 such products: inputs in the hundreds would make sums in the thousands.
Tensor stack(const Images& images) {
  // BEGIN SOLUTION
  Tensor result({images.count(), images.rows, images.columns});
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = static_cast<float>(images.pixels[i]) / 255.0f;
  }
  return result;
  // END SOLUTION
}

//   mean[r,c] = 1/n Σ_i images[i,r,c]
Tensor mean_image(const Tensor& images) {
  require_shape(images.rank() == 3 && images.size(0) > 0, "mean_image", images.shape(),
                "[n, rows, columns] with at least one image");
  // BEGIN SOLUTION
  Tensor result({images.size(1), images.size(2)});
  for (std::size_t i = 0; i < images.size(0); ++i) {
    const std::span<const float> image = images.row(i);
    for (std::size_t p = 0; p < image.size(); ++p) result[p] += image[p];
  }
  for (float& pixel : result.values()) pixel /= static_cast<float>(images.size(0));
  return result;
  // END SOLUTION
}

Tensor cat(std::vector<Tensor> parts) {
  require(!parts.empty(), "cat", "got no tensors, expected at least one");
  Shape shape = parts[0].shape();
  require_shape(!shape.empty(), "cat", shape, "at least one axis");
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Shape same = parts[i].shape();
    if (!same.empty()) same[0] = parts[0].size(0);
    require_shapes(same == parts[0].shape(), "cat", parts[0].shape(), parts[i].shape(),
                   "all axes but the first to agree");
    shape[0] += parts[i].size(0);
  }
  // BEGIN SOLUTION
  // Row-major order makes this a copy of one run of floats after the other.
  Tensor result(shape);
  std::size_t start = 0;  // the row where the current part belongs
  for (Tensor& part : parts) {
    const std::size_t rows = part.size(0);
    put_rows(std::move(part), result, start);
    start += rows;
  }
  return result;
  // END SOLUTION
}

}  // namespace nn
