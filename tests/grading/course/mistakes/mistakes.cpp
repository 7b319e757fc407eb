#include "tests/grading/course/mistakes/mistakes.h"

#include <utility>

namespace nn::grading {

const Mistakes& known_mistakes() {
  static const Mistakes all = [] {
    Mistakes joined;
    for (const Mistakes& some :
         {lesson01_mistakes(), lesson02_mistakes(), net_mistakes(), loss_mistakes(),
          loader_mistakes(), backward_mistakes(), loss_backward_mistakes(), gradient_mistakes(),
          step_mistakes(), accuracy_mistakes(), beyond_loss_mistakes(), beyond_layer_mistakes()}) {
      joined.insert(joined.end(), some.begin(), some.end());
    }
    return joined;
  }();
  return all;
}

Tensor transposed(const Tensor& matrix) {
  Tensor result({matrix.size(1), matrix.size(0)});
  for (std::size_t r = 0; r < matrix.size(0); ++r) {
    for (std::size_t c = 0; c < matrix.size(1); ++c) result.row(c)[r] = matrix.row(r)[c];
  }
  return result;
}

Tensor scaled(Tensor tensor, float factor) {
  return map(std::move(tensor), [factor](float value) { return value * factor; });
}

Values scaled(Values values, float factor) {
  for (Tensor& tensor : values) tensor = scaled(std::move(tensor), factor);
  return values;
}

}  // namespace nn::grading
