#include "lesson04_training/backward.h"

#include <algorithm>
#include <utility>

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values predictions(std::size_t rows, std::size_t classes, Generator& generator) {
  return {normal({rows, classes}, 1.5f, generator), targets(rows, classes, generator)};
}

Values two(const Shape& first, const Shape& second, Generator& generator) {
  Tensor a = normal(first, 1, generator);
  return {std::move(a), normal(second, 1, generator)};
}

// da and an output of ReLU: no value below 0, and some that are 0.
Values rectified(const Shape& shape, Generator& generator) {
  Values values = two(shape, shape, generator);
  for (float& a : values[1].values()) a = std::max(a, 0.0f);
  return values;
}

Values call_mnist_loss_backward(const Values& arguments) {
  return {mnist_loss_backward(arguments[0], arguments[1])};
}

Values call_linear_backward_w(const Values& arguments) {
  return {linear_backward_w(arguments[0], arguments[1])};
}

Values call_linear_backward_b(const Values& arguments) { return {linear_backward_b(arguments[0])}; }

Values call_linear_backward_x(const Values& arguments) {
  return {linear_backward_x(arguments[0], arguments[1])};
}

Values call_relu_backward(const Values& arguments) {
  return {relu_backward(arguments[0], arguments[1])};
}

}  // namespace

Cases backward_cases() {
  return {
      {"mnist_loss_backward", "6 images, 10 classes", 2,
       [](Generator& g) { return predictions(6, 10, g); }, call_mnist_loss_backward},
      {"mnist_loss_backward", "2 images, 3 classes", 2,
       [](Generator& g) { return predictions(2, 3, g); }, call_mnist_loss_backward},
      {"mnist_loss_backward", "20 images, 4 classes", 2,
       [](Generator& g) { return predictions(20, 4, g); }, call_mnist_loss_backward},
      {"linear_backward_w", "5 rows, 4 inputs, 3 outputs", 2,
       [](Generator& g) {
         return two({5, 4}, {5, 3}, g);
       },
       call_linear_backward_w},
      {"linear_backward_w", "all sizes the same", 1,
       [](Generator& g) {
         return two({6, 6}, {6, 6}, g);
       },
       call_linear_backward_w},
      {"linear_backward_w", "20 rows, 7 inputs, 2 outputs", 1,
       [](Generator& g) {
         return two({20, 7}, {20, 2}, g);
       },
       call_linear_backward_w},
      {"linear_backward_b", "5 rows, 3 outputs", 1,
       [](Generator& g) {
         return Values{normal({5, 3}, 1, g)};
       },
       call_linear_backward_b},
      {"linear_backward_b", "4 rows, 4 outputs", 1,
       [](Generator& g) {
         return Values{normal({4, 4}, 1, g)};
       },
       call_linear_backward_b},
      {"linear_backward_b", "30 rows, 10 outputs", 1,
       [](Generator& g) {
         return Values{normal({30, 10}, 1, g)};
       },
       call_linear_backward_b},
      {"linear_backward_x", "5 rows, 4 inputs, 3 outputs", 2,
       [](Generator& g) {
         return two({5, 3}, {4, 3}, g);
       },
       call_linear_backward_x},
      {"linear_backward_x", "all sizes the same", 1,
       [](Generator& g) {
         return two({6, 6}, {6, 6}, g);
       },
       call_linear_backward_x},
      {"linear_backward_x", "3 rows, 8 inputs, 5 outputs", 1,
       [](Generator& g) {
         return two({3, 5}, {8, 5}, g);
       },
       call_linear_backward_x},
      {"relu_backward", "6 rows, 5 units", 1,
       [](Generator& g) {
         return rectified({6, 5}, g);
       },
       call_relu_backward},
      {"relu_backward", "a single row", 1,
       [](Generator& g) {
         return rectified({1, 20}, g);
       },
       call_relu_backward},
      {"relu_backward", "8 rows, 8 units", 1,
       [](Generator& g) {
         return rectified({8, 8}, g);
       },
       call_relu_backward},
  };
}

}  // namespace nn::grading
