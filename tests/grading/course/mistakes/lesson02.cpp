#include <cstdint>

#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson02_linear/linear.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// The draws before any std, and the std itself.
Tensor draws(const Values& a) {
  Generator generator(static_cast<std::uint32_t>(a[1][0]));
  return randn(Shape(a[0].values().begin(), a[0].values().end()), generator);
}

}  // namespace

Mistakes lesson02_mistakes() {
  return {
      {"init_params", "the draws are not multiplied by std",
       [](const Values& a) { return Values{draws(a)}; }},
      {"init_params", "std is added instead of multiplied",
       [](const Values& a) { return Values{map(draws(a), [&](float v) { return v + a[2][0]; })}; }},
      {"init_params", "the draws are divided by std",
       [](const Values& a) { return Values{scaled(draws(a), 1 / a[2][0])}; }},
      {"init_params", "std is taken for the variance, or squared",
       [](const Values& a) { return Values{scaled(draws(a), a[2][0] * a[2][0])}; }},
      {"linear", "the bias is missing", [](const Values& a) { return Values{matmul(a[0], a[1])}; }},
      {"linear", "the bias is subtracted",
       [](const Values& a) { return Values{linear(a[0], a[1], scaled(a[2], -1))}; }},
      {"linear", "the bias is added twice",
       [](const Values& a) { return Values{linear(a[0], a[1], scaled(a[2], 2))}; }},
      {"linear", "w is transposed, which it should not be",
       [](const Values& a) { return Values{linear(a[0], transposed(a[1]), a[2])}; }},
  };
}

}  // namespace nn::grading
