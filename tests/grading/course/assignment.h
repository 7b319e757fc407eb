// What students write, in the order of the course: the one list that the handout and the grader
// share. The markers in the lesson sources say where each function's body is. Lessons 1 to 4 are
// one assignment of 100 points, the section beyond them a second one.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace nn::grading {

struct Assignment {
  std::string_view lesson;    // "lesson02", or the section "beyond"
  std::string_view function;  // "linear": as in the marked source
  std::string_view file;      // "lesson02_linear/linear.cpp"
};

inline constexpr std::array<Assignment, 33> kAssignments = {{
    {"lesson01", "stack", "lesson01_tensors/stack.cpp"},
    {"lesson01", "mean_image", "lesson01_tensors/stack.cpp"},
    {"lesson01", "cat", "lesson01_tensors/stack.cpp"},
    {"lesson01", "one_hot", "lesson01_tensors/one_hot.cpp"},
    {"lesson02", "init_params", "lesson02_linear/init_params.cpp"},
    {"lesson02", "linear", "lesson02_linear/linear.cpp"},
    {"lesson03", "relu", "lesson03_network/relu.cpp"},
    {"lesson03", "simple_net", "lesson03_network/simple_net.cpp"},
    {"lesson03", "sigmoid", "lesson03_network/sigmoid.cpp"},
    {"lesson03", "mnist_loss", "lesson03_network/mnist_loss.cpp"},
    {"lesson04", "pass_order", "lesson04_training/pass_order.cpp"},
    {"lesson04", "DataLoader::Iterator::load", "lesson04_training/data_loader.cpp"},
    {"lesson04", "mnist_loss_backward", "lesson04_training/backward.cpp"},
    {"lesson04", "linear_backward_w", "lesson04_training/backward.cpp"},
    {"lesson04", "linear_backward_b", "lesson04_training/backward.cpp"},
    {"lesson04", "linear_backward_x", "lesson04_training/backward.cpp"},
    {"lesson04", "relu_backward", "lesson04_training/backward.cpp"},
    {"lesson04", "calc_grad", "lesson04_training/calc_grad.cpp"},
    {"lesson04", "step", "lesson04_training/train.cpp"},
    {"lesson04", "batch_accuracy", "lesson04_training/accuracy.cpp"},
    {"lesson04", "validate_epoch", "lesson04_training/validate.cpp"},
    {"beyond", "softmax", "lesson04_training/beyond/softmax.cpp"},
    {"beyond", "cross_entropy_backward", "lesson04_training/beyond/softmax_cross_entropy.cpp"},
    {"beyond", "dropout_mask", "lesson04_training/beyond/dropout.cpp"},
    {"beyond", "im2col", "lesson04_training/beyond/patches.cpp"},
    {"beyond", "col2im", "lesson04_training/beyond/patches.cpp"},
    {"beyond", "max_pool", "lesson04_training/beyond/max_pool.cpp"},
    {"beyond", "max_pool_backward", "lesson04_training/beyond/max_pool.cpp"},
    {"beyond", "batch_norm", "lesson04_training/beyond/batch_norm.cpp"},
    {"beyond", "batch_norm_backward_weights", "lesson04_training/beyond/batch_norm.cpp"},
    {"beyond", "batch_norm_backward", "lesson04_training/beyond/batch_norm.cpp"},
    {"beyond", "one_cycle", "lesson04_training/beyond/one_cycle.cpp"},
    {"beyond", "momentum_step", "lesson04_training/beyond/momentum.cpp"},
}};

// "lesson02 linear", as reports and messages have it.
inline std::string full_name(const Assignment& assignment) {
  return std::string(assignment.lesson) + ' ' + std::string(assignment.function);
}

// Where in the list a function is; kAssignments.size() if it is not in it.
constexpr std::size_t place_of(std::string_view lesson, std::string_view function) {
  std::size_t place = 0;
  while (place < kAssignments.size() &&
         (kAssignments[place].lesson != lesson || kAssignments[place].function != function)) {
    ++place;
  }
  return place;
}

// The lesson that a value of LESSON means, "lesson02" or "beyond"; "" for "". Throws
// std::invalid_argument if it means none.
std::string lesson_named(std::string_view value);

}  // namespace nn::grading
