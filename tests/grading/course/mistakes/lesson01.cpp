#include <cmath>
#include <numeric>

#include "lesson01_tensors/one_hot.h"
#include "lesson01_tensors/stack.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// Every class starts at row 0 again.
Values forgot_where_class_starts(const Values& a) {
  const std::vector<std::size_t> counts = to_sizes(a[0]);
  Tensor y({std::accumulate(counts.begin(), counts.end(), std::size_t{0}), counts.size()});
  for (std::size_t c = 0; c < counts.size(); ++c) {
    for (std::size_t i = 0; i < counts[c]; ++i) y.row(i)[c] = 1.0f;
  }
  return {y};
}

}  // namespace

Mistakes lesson01_mistakes() {
  return {
      {"stack", "the values are not divided by 255", [](const Values& a) { return a; }},
      {"stack", "the values are divided by 256",
       [](const Values& a) { return scaled(a, 1 / 256.0f); }},
      {"stack", "the division is one of whole numbers: only 255 becomes 1",
       [](const Values& a) { return map(a[0], [](float v) { return std::floor(v / 255); }); }},
      {"mean_image", "the sum is not divided by the number of images",
       [](const Values& a) { return scaled(mean_image(a[0]), size_of(a[0], 0)); }},
      {"mean_image", "the sum is divided by the number of pixels, not of images",
       [](const Values& a) {
         const auto pixels = static_cast<float>(a[0].size(1) * a[0].size(2));
         return scaled(mean_image(a[0]), size_of(a[0], 0) / pixels);
       }},
      {"mean_image", "only the first image counts", [](const Values& a) { return a[0].slice(0); }},
      {"cat", "the parts are joined in the opposite order",
       [](const Values& a) {
         return cat({a.rbegin(), a.rend()});
       }},
      {"cat", "only the first part is there", [](const Values& a) { return a[0]; }},
      {"cat", "the last part is missing",
       [](const Values& a) {
         return cat({a.begin(), a.end() - 1});
       }},
      {"one_hot", "every class starts at row 0 again, not where the last one ended",
       forgot_where_class_starts},
      {"one_hot", "rows and columns are swapped",
       [](const Values& a) { return transposed(one_hot(to_sizes(a[0]))); }},
  };
}

}  // namespace nn::grading
