#include <cstdint>

#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson02_linear/linear.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// The draws before any std, twice, and what the generator gives next (see
// adapters/init_params.cpp).
Values draws(const Values& a, float factor = 1, float added = 0, bool from_copies = false) {
  Shape size = {to_size(a[0])};
  if (a[1][0] > 0) size.push_back(to_size(a[1]));
  Generator generator(static_cast<std::uint32_t>(a[2][0]));
  const Generator start = generator;
  Values values;
  for (int i = 0; i < 2; ++i) {
    if (from_copies) generator = start;
    values.push_back(map(randn(size, generator), [&](float v) { return v * factor + added; }));
  }
  if (from_copies) generator = start;
  values.push_back(randn({2}, generator));
  return values;
}

}  // namespace

Mistakes lesson02_mistakes() {
  return {
      {"init_params", "the draws are not multiplied by std",
       [](const Values& a) { return draws(a); }},
      {"init_params", "std is added instead of multiplied",
       [](const Values& a) { return draws(a, 1, a[3][0]); }},
      {"init_params", "the draws are divided by std",
       [](const Values& a) { return draws(a, 1 / a[3][0]); }},
      {"init_params", "std is taken for the variance, or squared",
       [](const Values& a) { return draws(a, a[3][0] * a[3][0]); }},
      {"init_params", "the draws come from a copy of the generator, which itself does not move on",
       [](const Values& a) { return draws(a, a[3][0], 0, true); }},
      {"linear", "the bias is missing", [](const Values& a) { return matmul(a[0], a[1]); }},
      {"linear", "the bias is subtracted",
       [](const Values& a) { return linear(a[0], a[1], scaled(a[2], -1)); }},
      {"linear", "the bias is added twice",
       [](const Values& a) { return linear(a[0], a[1], scaled(a[2], 2)); }},
      {"linear", "w is transposed, which it should not be",
       [](const Values& a) { return linear(a[0], transposed(a[1]), a[2]); }},
  };
}

}  // namespace nn::grading
