#include "lesson03_network/mnist_loss.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values call_mnist_loss(const Values& arguments) {
  return {number(mnist_loss(arguments[0], arguments[1]))};
}

Values predictions(std::size_t rows, std::size_t classes, float std, Generator& generator) {
  return {normal({rows, classes}, std, generator), targets(rows, classes, generator)};
}

}  // namespace

Cases mnist_loss_cases() {
  return {
      {"mnist_loss", "6 images, 10 classes", 3,
       [](Generator& g) { return predictions(6, 10, 1, g); }, call_mnist_loss},
      {"mnist_loss", "a single image", 2, [](Generator& g) { return predictions(1, 4, 2, g); },
       call_mnist_loss},
      {"mnist_loss", "50 images, 3 classes", 2,
       [](Generator& g) { return predictions(50, 3, 3, g); }, call_mnist_loss},
  };
}

}  // namespace nn::grading
