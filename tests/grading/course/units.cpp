#include "tests/grading/course/units.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {

const std::vector<Unit>& units() {
  static const std::vector<Unit> all = {
      {"lesson01_tensors/stack.cpp", "stack", 0, {}, stack_cases},
      {"lesson01_tensors/one_hot.cpp", "one_hot", 0, {}, one_hot_cases},
      {"lesson02_linear/init_params.cpp", "init_params", 1, {}, init_params_cases},
      {"lesson02_linear/linear.cpp", "linear", 1, {}, linear_cases},
      {"lesson03_network/relu.cpp", "relu", 2, {}, relu_cases},
      {"lesson03_network/simple_net.cpp",
       "simple_net",
       2,
       {"lesson03_network/relu.cpp"},
       simple_net_cases},
      {"lesson03_network/sigmoid.cpp", "sigmoid", 2, {}, sigmoid_cases},
      {"lesson03_network/mnist_loss.cpp",
       "mnist_loss",
       2,
       {"lesson03_network/sigmoid.cpp"},
       mnist_loss_cases},
      {"lesson04_training/pass_order.cpp",
       "pass_order",
       3,
       {"lesson04_training/data_loader.cpp"},
       pass_order_cases},
      {"lesson04_training/data_loader.cpp",
       "data_loader",
       3,
       {"lesson04_training/pass_order.cpp"},
       data_loader_cases},
      {"lesson04_training/backward.cpp", "backward", 3, {}, backward_cases},
      {"lesson04_training/calc_grad.cpp",
       "calc_grad",
       3,
       {"lesson04_training/backward.cpp"},
       calc_grad_cases},
      {"lesson04_training/train.cpp",
       "train",
       3,
       {"lesson04_training/backward.cpp", "lesson04_training/calc_grad.cpp",
        "lesson04_training/data_loader.cpp", "lesson04_training/pass_order.cpp"},
       train_cases},
      {"lesson04_training/accuracy.cpp", "accuracy", 3, {}, accuracy_cases},
      {"lesson04_training/validate.cpp",
       "validate",
       3,
       {"lesson04_training/accuracy.cpp", "lesson04_training/data_loader.cpp",
        "lesson04_training/pass_order.cpp"},
       validate_cases},
  };
  return all;
}

}  // namespace nn::grading
