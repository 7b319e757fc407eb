// The cases of each lesson source, by its name.
#pragma once

#include "tests/grading/course/case.h"

namespace nn::grading {

Cases stack_cases();
Cases one_hot_cases();
Cases init_params_cases();
Cases linear_cases();
Cases relu_cases();
Cases simple_net_cases();
Cases sigmoid_cases();
Cases mnist_loss_cases();
Cases pass_order_cases();
Cases data_loader_cases();
Cases backward_cases();
Cases calc_grad_cases();
Cases train_cases();
Cases accuracy_cases();
Cases validate_cases();

}  // namespace nn::grading
