#include "lesson01_tensors/one_hot.h"
#include "lesson01_tensors/stack.h"
#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters stack_adapters() {
  return {
      {"stack",
       [](const Values& a) {
         Images images{a[0].size(1), a[0].size(2), {a[0].values().begin(), a[0].values().end()}};
         return stack(images);
       }},
      {"mean_image", [](const Values& a) { return mean_image(a[0]); }},
      {"cat", [](const Values& a) { return cat(a); }}};
}

Adapters one_hot_adapters() {
  return {{"one_hot", [](const Values& a) { return one_hot(to_sizes(a[0])); }}};
}

}  // namespace nn::grading
