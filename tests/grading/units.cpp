#include "tests/grading/units.h"

#include <algorithm>
#include <array>

#include "tests/grading/cases/cases.h"

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
      {"lesson03_network/mnist_loss.cpp", "mnist_loss", 2, {}, mnist_loss_cases},
      {"lesson04_training/data_loader.cpp", "data_loader", 3, {}, data_loader_cases},
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
        "lesson04_training/data_loader.cpp"},
       train_cases},
      {"lesson04_training/validate.cpp",
       "validate",
       3,
       {"lesson04_training/data_loader.cpp"},
       validate_cases},
  };
  return all;
}

const Shadow* shadow_of(std::string_view function) {
  static constexpr std::array<Shadow, 3> kShadows = {{
      {"mnist_loss", R"(
#include "lesson03_network/mnist_loss.h"
namespace nn { [[gnu::weak]] Tensor sigmoid(Tensor t); }
)"},
      // A member function can only be declared in its class; the other headers have a load() too.
      {"DataLoader::begin", R"(
#include "lesson01_tensors/dataset.h"
#include "common/random.h"
#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <vector>
#define load() load() __attribute__((weak))
#include "lesson04_training/data_loader.h"
#undef load
)"},
      {"validate_epoch", R"(
#include "lesson04_training/validate.h"
namespace nn { [[gnu::weak]] float batch_accuracy(const Tensor& xb, const Tensor& yb); }
)"},
  }};
  const auto found = std::ranges::find(kShadows, function, &Shadow::function);
  return found == kShadows.end() ? nullptr : &*found;
}

}  // namespace nn::grading
