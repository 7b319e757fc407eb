#include "tests/grading/course/case.h"

namespace nn::grading {
namespace {

// xb, w1, b1, w2, b2.
std::vector<Argument> network(std::size_t rows, std::size_t inputs, std::size_t hidden,
                              std::size_t classes) {
  return {normal({rows, inputs}), normal({inputs, hidden}), normal({hidden}, 2),
          normal({hidden, classes}), normal({classes}, 2)};
}

}  // namespace

Cases lesson03_cases() {
  return {
      {"relu", "a matrix", 2, {normal({6, 5})}},
      {"relu", "a vector with infinities and a NaN", 1, {strange({12})}},
      {"relu", "a stack of images", 1, {normal({2, 3, 4})}},

      {"simple_net", "5 rows, 4 inputs, 7 hidden, 3 classes", 2, network(5, 4, 7, 3)},
      {"simple_net", "a single image", 2, network(1, 784, 30, 10)},
      {"simple_net", "all sizes the same", 2, network(8, 8, 8, 8)},

      {"sigmoid", "a matrix", 2, {normal({4, 10}, 2)}},
      {"sigmoid", "a vector", 2, {normal({15})}},
      {"sigmoid", "values far from 0", 1, {normal({3, 5}, 80)}},

      {"mnist_loss", "6 images, 10 classes", 3, {normal({6, 10}), targets(6, 10)}},
      {"mnist_loss", "a single image", 2, {normal({1, 4}, 2), targets(1, 4)}},
      {"mnist_loss", "50 images, 3 classes", 2, {normal({50, 3}, 3), targets(50, 3)}},
  };
}

}  // namespace nn::grading
