#include "tests/grading/course/case.h"

namespace nn::grading {
namespace {

// A share of rows, rounded to 4 decimals or not: that must be told apart.
constexpr float kExact = 1e-6f;

// The rows, and the seeds of two generators.
std::vector<Argument> seeds(float rows) {
  return {exactly(rows), whole(0, 1 << 20), whole((1 << 20) + 1, 1 << 21)};
}

// A dataset whose rows can be told apart, a batch size, the order of the rows. A last batch that is
// short belongs to each: whoever drops it must be seen.
std::vector<Argument> batches(std::size_t rows, float batch_size) {
  return {normal({rows, 3}), normal({rows, 2}), exactly(batch_size), order(rows)};
}

std::vector<Argument> predictions(std::size_t rows, std::size_t classes) {
  return {normal({rows, classes}, 1.5f), targets(rows, classes)};
}

// xb, yb, w1, b1, w2, b2.
std::vector<Argument> training(std::size_t rows, std::size_t inputs, std::size_t hidden,
                               std::size_t classes) {
  return {normal({rows, inputs}, 0.7f),    targets(rows, classes),
          normal({inputs, hidden}, 0.7f),  normal({hidden}, 0.5f),
          normal({hidden, classes}, 0.7f), normal({classes}, 0.5f)};
}

// w1, b1, w2, b2, their gradients in the same order, and the learning rate, which is never 1.
std::vector<Argument> parameters(std::size_t inputs, std::size_t hidden, std::size_t classes,
                                 float lr_low, float lr_high) {
  std::vector<Argument> arguments;
  for (int i = 0; i < 2; ++i) {
    for (const Shape& shape : {Shape{inputs, hidden}, {hidden}, {hidden, classes}, {classes}}) {
      arguments.push_back(normal(shape));
    }
  }
  arguments.push_back(uniform({1}, lr_low, lr_high));
  return arguments;
}

// x, y, w1, b1, w2, b2 and the batch size. The last batch is short.
std::vector<Argument> validation(std::size_t rows, std::size_t classes, float batch_size) {
  return {normal({rows, 6}),    targets(rows, classes),  normal({6, 8}),     normal({8}),
          normal({8, classes}), normal({classes}, 0.3f), exactly(batch_size)};
}

}  // namespace

Cases lesson04_cases() {
  constexpr bool kShuffled = true;
  return {
      {"pass_order", "shuffled, 60 rows", 2, seeds(60), 0, kShuffled},
      {"pass_order", "shuffled, 47 rows", 2, seeds(47), 0, kShuffled},
      {"pass_order", "in order", 1, {whole(5, 40)}},

      {"DataLoader::Iterator::load", "11 rows in batches of 4", 2, batches(11, 4)},
      {"DataLoader::Iterator::load", "7 rows in batches of 2", 2, batches(7, 2)},
      {"DataLoader::Iterator::load", "9 rows in batches of 8", 2, batches(9, 8)},

      {"mnist_loss_backward", "6 images, 10 classes", 2, predictions(6, 10)},
      {"mnist_loss_backward", "2 images, 3 classes", 2, predictions(2, 3)},
      {"mnist_loss_backward", "20 images, 4 classes", 2, predictions(20, 4)},

      {"linear_backward_w", "5 rows, 4 inputs, 3 outputs", 2, {normal({5, 4}), normal({5, 3})}},
      {"linear_backward_w", "all sizes the same", 1, {normal({6, 6}), normal({6, 6})}},
      {"linear_backward_w", "20 rows, 7 inputs, 2 outputs", 1, {normal({20, 7}), normal({20, 2})}},

      {"linear_backward_b", "5 rows, 3 outputs", 1, {normal({5, 3})}},
      {"linear_backward_b", "4 rows, 4 outputs", 1, {normal({4, 4})}},
      {"linear_backward_b", "30 rows, 10 outputs", 1, {normal({30, 10})}},

      {"linear_backward_x", "5 rows, 4 inputs, 3 outputs", 2, {normal({5, 3}), normal({4, 3})}},
      {"linear_backward_x", "all sizes the same", 1, {normal({6, 6}), normal({6, 6})}},
      {"linear_backward_x", "3 rows, 8 inputs, 5 outputs", 1, {normal({3, 5}), normal({8, 5})}},

      {"relu_backward", "6 rows, 5 units", 1, {normal({6, 5}), rectified({6, 5})}},
      {"relu_backward", "a single row", 1, {normal({1, 20}), rectified({1, 20})}},
      {"relu_backward", "8 rows, 8 units", 1, {normal({8, 8}), rectified({8, 8})}},

      {"calc_grad", "5 rows, 4 inputs, 6 hidden, 3 classes", 2, training(5, 4, 6, 3)},
      {"calc_grad", "12 rows, 9 inputs, 5 hidden, 10 classes", 2, training(12, 9, 5, 10)},
      {"calc_grad", "all sizes the same", 2, training(6, 6, 6, 6)},

      {"step", "a short step", 1, parameters(4, 5, 3, 0.1f, 0.5f)},
      {"step", "a long step", 1, parameters(3, 2, 4, 2, 9)},
      {"step", "a larger network", 1, parameters(30, 20, 10, 0.2f, 0.8f)},

      {"batch_accuracy", "13 images, 4 classes", 1, {normal({13, 4}), half_right(13, 4)}, kExact},
      {"batch_accuracy",
       "61 images, 10 classes, nothing above 0",
       1,
       {uniform({61, 10}, -4, -1), half_right(61, 10)},
       kExact},

      {"validate_epoch", "25 images in batches of 9, 3 classes", 1, validation(25, 3, 9), kExact},
      {"validate_epoch", "41 images in batches of 13, 2 classes", 1, validation(41, 2, 13), kExact},
  };
}

}  // namespace nn::grading
