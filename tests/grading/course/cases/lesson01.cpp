#include "tests/grading/course/case.h"

namespace nn::grading {

// The sizes of the images are such that their bytes fill a whole number of sixteens: what stands in
// guarded memory (answer/guarded.cpp) then ends where its last page does.
Cases lesson01_cases() {
  return {
      {"stack", "3 images of 4 x 8 pixels", 2, {bytes({3, 4, 8})}},
      {"stack", "an image of 28 x 28 pixels", 2, {bytes({1, 28, 28})}},
      {"stack", "8 images of 2 x 3 pixels", 1, {bytes({8, 2, 3})}},

      {"mean_image", "5 images of 4 x 3 pixels", 2, {uniform({5, 4, 3}, 0, 1)}},
      {"mean_image", "2 images of 28 x 28 pixels", 2, {uniform({2, 28, 28}, 0, 1)}},
      {"mean_image", "40 images of 2 x 2 pixels", 1, {uniform({40, 2, 2}, 0, 1)}},

      {"cat",
       "three stacks of images",
       2,
       {uniform({2, 3, 4}, 0, 1), uniform({1, 3, 4}, 0, 1), uniform({3, 3, 4}, 0, 1)}},
      {"cat", "two matrices", 2, {uniform({4, 5}, 0, 1), uniform({2, 5}, 0, 1)}},
      {"cat", "ten stacks of one image", 1, std::vector(10, uniform({1, 2, 2}, 0, 1))},

      {"one_hot", "ten classes", 2, {counts(10, 1, 5)}},
      {"one_hot", "three classes", 2, {counts(3, 2, 6)}},
      {"one_hot", "classes without an image among them", 1, {counts(6, 2, 4, true)}},
  };
}

}  // namespace nn::grading
