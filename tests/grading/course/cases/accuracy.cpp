#include "lesson04_training/accuracy.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// Predictions that are right for about half of the rows.
Values predictions(std::size_t rows, std::size_t classes, Generator& generator) {
  Tensor preds = normal({rows, classes}, 1, generator);
  Tensor y = targets(rows, classes, generator);
  for (std::size_t i = 0; i < preds.size(); ++i) preds[i] += 1.5f * y[i];
  return {preds, y};
}

Values call_batch_accuracy(const Values& arguments) {
  return {number(batch_accuracy(arguments[0], arguments[1]))};
}

}  // namespace

// A share of rows, rounded to 4 decimals or not: that must be told apart.
constexpr float kExact = 1e-6f;

Cases accuracy_cases() {
  return {
      {"batch_accuracy", "13 images, 4 classes", 1,
       [](Generator& g) { return predictions(13, 4, g); }, call_batch_accuracy, kExact},
      {"batch_accuracy", "60 images, 10 classes", 1,
       [](Generator& g) { return predictions(60, 10, g); }, call_batch_accuracy, kExact},
  };
}

}  // namespace nn::grading
