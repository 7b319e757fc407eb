// The references of all functions, in one program: the judge's, and no other.
#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "tests/grading/answer/adapters.h"

namespace nn::grading {
namespace {

Adapters all_adapters() {
  Adapters all;
  for (const auto& some : {stack_adapters,
                           one_hot_adapters,
                           init_params_adapters,
                           linear_adapters,
                           relu_adapters,
                           simple_net_adapters,
                           sigmoid_adapters,
                           mnist_loss_adapters,
                           pass_order_adapters,
                           data_loader_adapters,
                           backward_adapters,
                           calc_grad_adapters,
                           train_adapters,
                           accuracy_adapters,
                           validate_adapters,
                           softmax_adapters,
                           softmax_cross_entropy_adapters,
                           dropout_adapters,
                           patches_adapters,
                           max_pool_adapters,
                           batch_norm_adapters,
                           one_cycle_adapters,
                           momentum_adapters}) {
    std::ranges::move(some(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

Values expected_of(std::string_view function, const Values& arguments) {
  const Adapters all = all_adapters();
  const auto adapter = std::ranges::find(all, function, &Adapter::function);
  if (adapter == all.end()) throw std::logic_error("no adapter calls " + std::string(function));
  return adapter->call(arguments);
}

}  // namespace nn::grading
