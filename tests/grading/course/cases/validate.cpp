#include "lesson04_training/validate.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// x, y, w1, b1, w2, b2 and the batch size. The last batch is short.
Values network(std::size_t rows, std::size_t batch_size, std::size_t classes,
               Generator& generator) {
  constexpr std::size_t kInputs = 6;
  constexpr std::size_t kHidden = 8;
  return {normal({rows, kInputs}, 1, generator),    targets(rows, classes, generator),
          normal({kInputs, kHidden}, 1, generator), normal({kHidden}, 1, generator),
          normal({kHidden, classes}, 1, generator), normal({classes}, 0.3f, generator),
          number(static_cast<float>(batch_size))};
}

Values call_validate_epoch(const Values& arguments) {
  const Dataset dset{arguments[0], arguments[1]};
  const Params params{arguments[2], arguments[3], arguments[4], arguments[5]};
  return {number(validate_epoch(params, DataLoader(dset, to_size(arguments[6]))))};
}

}  // namespace

// A share of rows, rounded to 4 decimals or not: that must be told apart.
constexpr float kExact = 1e-6f;

Cases validate_cases() {
  return {
      {"validate_epoch", "22 images in batches of 9, 3 classes", 1,
       [](Generator& g) { return network(22, 9, 3, g); }, call_validate_epoch, kExact},
      {"validate_epoch", "40 images in batches of 13, 2 classes", 1,
       [](Generator& g) { return network(40, 13, 2, g); }, call_validate_epoch, kExact},
  };
}

}  // namespace nn::grading
