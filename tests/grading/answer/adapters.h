// From values to a function of the course and back: all that a student's program holds beside the
// student's source, common/, and the references that the function builds on.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/grading/answer/values.h"

namespace nn::grading {

// Does it read its arguments at the end of guarded memory? That ends where its page does, before a
// page that nobody may touch: who reads past the end of an argument crashes, instead of finding
// something there by chance. Not where OpenBLAS reads them, whose kernels may look ahead.
enum class Memory { kGuarded, kPlain };

// From now on, or no longer, for what is allocated; in a student's program alone.
void guard_memory(bool on);

// What a function returns, as values.
inline Values to_values(Values values) { return values; }
inline Values to_values(Tensor tensor) { return {std::move(tensor)}; }
inline Values to_values(float value) { return {Tensor({1}, {value})}; }

struct Adapter {
  template <class F>
  Adapter(std::string_view name, F f, Memory where = Memory::kGuarded)
      : function(name), call([f](const Values& a) { return to_values(f(a)); }), memory(where) {}

  std::string_view function;  // as in assignment.h
  std::function<Values(const Values& arguments)> call;
  Memory memory;
};
using Adapters = std::vector<Adapter>;

// For each unit; one file in adapters/ for each lesson. A program is linked with those of its
// lesson, and keeps those of its unit: the linker leaves out what nobody calls.
Adapters stack_adapters();
Adapters one_hot_adapters();
Adapters init_params_adapters();
Adapters linear_adapters();
Adapters relu_adapters();
Adapters simple_net_adapters();
Adapters sigmoid_adapters();
Adapters mnist_loss_adapters();
Adapters pass_order_adapters();
Adapters data_loader_adapters();
Adapters backward_adapters();
Adapters calc_grad_adapters();
Adapters train_adapters();
Adapters accuracy_adapters();
Adapters validate_adapters();
Adapters softmax_adapters();
Adapters softmax_cross_entropy_adapters();
Adapters dropout_adapters();
Adapters patches_adapters();
Adapters max_pool_adapters();
Adapters batch_norm_adapters();
Adapters one_cycle_adapters();
Adapters momentum_adapters();

// What the reference of a function returns for these arguments; in the judge alone.
Values expected_of(std::string_view function, const Values& arguments);

// One number as a tensor, and back: a whole number up to 2^24, where floats are exact.
inline Tensor number(float value) { return Tensor({1}, {value}); }
inline std::size_t to_size(const Tensor& tensor) { return static_cast<std::size_t>(tensor[0]); }

// A list of whole numbers as a tensor, and back.
inline Tensor to_tensor(const std::vector<std::size_t>& numbers) {
  Tensor tensor({numbers.size()});
  for (std::size_t i = 0; i < numbers.size(); ++i) tensor[i] = static_cast<float>(numbers[i]);
  return tensor;
}
inline std::vector<std::size_t> to_sizes(const Tensor& tensor) {
  return {tensor.values().begin(), tensor.values().end()};
}

// For a result that is to be written, not added to: it starts as something else than 0.
inline Tensor unwritten(Shape shape) {
  Tensor tensor(std::move(shape));
  for (float& value : tensor.values()) value = 7;
  return tensor;
}

}  // namespace nn::grading
