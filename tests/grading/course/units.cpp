#include "tests/grading/course/units.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace nn::grading {
namespace {

std::string_view room_of(const Unit& unit) { return unit.file.substr(0, unit.file.rfind('/')); }

}  // namespace

const std::vector<Unit>& units() {
  static const std::vector<Unit> all = {
      {"lesson01_tensors/stack.cpp", "stack", 0, {}},
      {"lesson01_tensors/one_hot.cpp", "one_hot", 0, {}},
      {"lesson02_linear/init_params.cpp", "init_params", 1, {}},
      {"lesson02_linear/linear.cpp", "linear", 1, {}},
      {"lesson03_network/relu.cpp", "relu", 2, {}},
      {"lesson03_network/simple_net.cpp", "simple_net", 2, {"lesson03_network/relu.cpp"}},
      {"lesson03_network/sigmoid.cpp", "sigmoid", 2, {}},
      {"lesson03_network/mnist_loss.cpp", "mnist_loss", 2, {"lesson03_network/sigmoid.cpp"}},
      {"lesson04_training/pass_order.cpp", "pass_order", 3, {}},
      {"lesson04_training/data_loader.cpp", "data_loader", 3, {"lesson04_training/pass_order.cpp"}},
      {"lesson04_training/backward.cpp", "backward", 3, {}},
      {"lesson04_training/calc_grad.cpp", "calc_grad", 3, {"lesson04_training/backward.cpp"}},
      {"lesson04_training/train.cpp",
       "train",
       3,
       {"lesson04_training/backward.cpp", "lesson04_training/calc_grad.cpp",
        "lesson04_training/data_loader.cpp", "lesson04_training/pass_order.cpp"}},
      {"lesson04_training/accuracy.cpp", "accuracy", 3, {}},
      {"lesson04_training/validate.cpp",
       "validate",
       3,
       {"lesson04_training/accuracy.cpp", "lesson04_training/data_loader.cpp",
        "lesson04_training/pass_order.cpp"}},
      {"lesson04_training/beyond/softmax.cpp", "softmax", 4, {}},
      {"lesson04_training/beyond/softmax_cross_entropy.cpp",
       "softmax_cross_entropy",
       4,
       {"lesson04_training/beyond/softmax.cpp"}},
      {"lesson04_training/beyond/dropout.cpp", "dropout", 4, {}},
      {"lesson04_training/beyond/patches.cpp", "patches", 4, {}},
      {"lesson04_training/beyond/max_pool.cpp", "max_pool", 4, {}},
      {"lesson04_training/beyond/batch_norm.cpp",
       "batch_norm",
       4,
       {"lesson04_training/beyond/channels.cpp"}},
      {"lesson04_training/beyond/one_cycle.cpp", "one_cycle", 4, {}},
      {"lesson04_training/beyond/momentum.cpp", "momentum", 4, {}},
  };
  return all;
}

const Unit& unit_of(std::string_view file) {
  const auto found = std::ranges::find(units(), file, &Unit::file);
  if (found == units().end()) throw std::logic_error("no unit: " + std::string(file));
  return *found;
}

std::vector<const Unit*> references_of(const Unit& unit) {
  const auto rooms_end = std::begin(kRooms) + unit.rooms_before;
  std::vector<const Unit*> found;
  for (const Unit& other : units()) {
    if (std::find(std::begin(kRooms), rooms_end, room_of(other)) != rooms_end ||
        std::ranges::find(unit.needs, other.file) != unit.needs.end()) {
      found.push_back(&other);
    }
  }
  return found;
}

std::size_t phase_of(const Unit& unit) {
  std::size_t phase = 0;
  for (const Unit* other : references_of(unit)) phase = std::max(phase, phase_of(*other) + 1);
  return phase;
}

}  // namespace nn::grading
