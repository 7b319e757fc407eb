#include "lesson01_tensors/stack.h"

#include <utility>

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// Bytes as whole floats; 255 is always among them.
Values bytes(const Shape& shape, Generator& generator) {
  Tensor pixels(shape);
  for (float& pixel : pixels.values()) pixel = static_cast<float>(generator.below(256));
  pixels[generator.below(pixels.size())] = 255.0f;
  return {std::move(pixels)};
}

Values call_stack(const Values& arguments) {
  const Tensor& pixels = arguments[0];
  Images images{pixels.size(1), pixels.size(2), {}};
  for (const float pixel : pixels.values()) {
    images.pixels.push_back(static_cast<std::uint8_t>(pixel));
  }
  return {stack(images)};
}

Values call_mean_image(const Values& arguments) { return {mean_image(arguments[0])}; }

Values call_cat(const Values& arguments) { return {cat(arguments)}; }

Values parts(const std::vector<std::size_t>& rows, const Shape& row, Generator& generator) {
  Values values;
  for (const std::size_t n : rows) {
    Shape shape = row;
    shape.insert(shape.begin(), n);
    values.push_back(uniform(shape, 0, 1, generator));
  }
  return values;
}

}  // namespace

Cases stack_cases() {
  return {
      {"stack", "3 images of 4 x 5 pixels", 2,
       [](Generator& g) {
         return bytes({3, 4, 5}, g);
       },
       call_stack},
      {"stack", "an image of 28 x 28 pixels", 2,
       [](Generator& g) {
         return bytes({1, 28, 28}, g);
       },
       call_stack},
      {"stack", "7 images of 2 x 3 pixels", 1,
       [](Generator& g) {
         return bytes({7, 2, 3}, g);
       },
       call_stack},
      {"mean_image", "5 images of 4 x 3 pixels", 2,
       [](Generator& g) {
         return Values{uniform({5, 4, 3}, 0, 1, g)};
       },
       call_mean_image},
      {"mean_image", "2 images of 28 x 28 pixels", 2,
       [](Generator& g) {
         return Values{uniform({2, 28, 28}, 0, 1, g)};
       },
       call_mean_image},
      {"mean_image", "40 images of 2 x 2 pixels", 1,
       [](Generator& g) {
         return Values{uniform({40, 2, 2}, 0, 1, g)};
       },
       call_mean_image},
      {"cat", "three stacks of images", 2,
       [](Generator& g) {
         return parts({2, 1, 3}, {3, 4}, g);
       },
       call_cat},
      {"cat", "two matrices", 2,
       [](Generator& g) {
         return parts({4, 2}, {5}, g);
       },
       call_cat},
      {"cat", "ten stacks of one image", 1,
       [](Generator& g) {
         return parts(std::vector<std::size_t>(10, 1), {2, 2}, g);
       },
       call_cat},
  };
}

}  // namespace nn::grading
