#include "tests/grading/course/case.h"

namespace nn::grading {

Generator argument_generator(std::uint32_t seed, std::size_t case_number, std::uint32_t attempt) {
  // Two odd constants spread neighbouring seeds and cases over all generators.
  return Generator(seed * 2654435761u + static_cast<std::uint32_t>(case_number) * 40503u +
                   attempt * 2246822519u);
}

Tensor number(float value) { return Tensor({1}, {value}); }

std::size_t to_size(const Tensor& tensor) { return static_cast<std::size_t>(tensor[0]); }

Tensor uniform(const Shape& shape, float low, float high, Generator& generator) {
  constexpr std::size_t kSteps = 1 << 20;
  Tensor result(shape);
  for (float& value : result.values()) {
    value = low + (high - low) * static_cast<float>(generator.below(kSteps)) / kSteps;
  }
  return result;
}

Tensor targets(std::size_t rows, std::size_t classes, Generator& generator) {
  Tensor y({rows, classes});
  for (std::size_t b = 0; b < rows; ++b) y.row(b)[generator.below(classes)] = 1.0f;
  return y;
}

Tensor normal(const Shape& shape, float std, Generator& generator) {
  Tensor result = randn(shape, generator);
  for (float& value : result.values()) value *= std;
  return result;
}

}  // namespace nn::grading
