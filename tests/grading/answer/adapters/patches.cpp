#include "lesson04_training/beyond/patches.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {
namespace {

Window window_of(const Values& a) {
  return {{to_size(a[1]), to_size(a[2]), to_size(a[3])}, to_size(a[4]), to_size(a[5])};
}

}  // namespace

// The images or their patches, the window (rows, columns, channels, kernel, stride), the first line
// and the number of lines; for the way back also what there is to add to.
Adapters patches_adapters() {
  return {{"im2col",
           [](const Values& a) {
             const Window window = window_of(a);
             Tensor patches({to_size(a[7]) * window.columns(), window.patch_size()});
             im2col(a[0], window, to_size(a[6]), to_size(a[7]), patches.values());
             return patches;
           }},
          {"col2im", [](const Values& a) {
             Tensor dx = a[8];
             col2im(a[0].values(), window_of(a), to_size(a[6]), to_size(a[7]), dx);
             return dx;
           }}};
}

}  // namespace nn::grading
