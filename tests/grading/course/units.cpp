#include "tests/grading/course/units.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "tests/grading/course/assignment.h"

namespace nn::grading {

std::string_view room_of(std::string_view file) { return file.substr(0, file.rfind('/')); }

std::string_view Unit::name() const {
  const std::size_t start = file.rfind('/') + 1;
  return file.substr(start, file.rfind('.') - start);
}

std::string_view Unit::lesson() const {
  return std::ranges::find(kAssignments, file, &Assignment::file)->lesson;
}

std::span<const std::string_view> Unit::rooms_before() const {
  return {std::begin(kRooms), std::ranges::find(kRooms, room_of(file))};
}

bool Unit::reaches(std::string_view other) const {
  const auto before = rooms_before();
  return room_of(other) == room_of(file) ||
         std::ranges::find(before, room_of(other)) != before.end();
}

const std::vector<Unit>& units() {
  static const std::vector<Unit> all = {
      {"lesson01_tensors/stack.cpp", {}},
      {"lesson01_tensors/one_hot.cpp", {}},
      {"lesson02_linear/init_params.cpp", {}},
      {"lesson02_linear/linear.cpp", {}},
      {"lesson03_network/relu.cpp", {}},
      {"lesson03_network/simple_net.cpp", {"lesson03_network/relu.cpp"}},
      {"lesson03_network/sigmoid.cpp", {}},
      {"lesson03_network/mnist_loss.cpp", {"lesson03_network/sigmoid.cpp"}},
      {"lesson04_training/pass_order.cpp", {}},
      {"lesson04_training/data_loader.cpp", {"lesson04_training/pass_order.cpp"}},
      {"lesson04_training/backward.cpp", {}},
      {"lesson04_training/calc_grad.cpp", {"lesson04_training/backward.cpp"}},
      {"lesson04_training/train.cpp",
       {"lesson04_training/backward.cpp", "lesson04_training/calc_grad.cpp",
        "lesson04_training/data_loader.cpp", "lesson04_training/pass_order.cpp"}},
      {"lesson04_training/accuracy.cpp", {}},
      {"lesson04_training/validate.cpp",
       {"lesson04_training/accuracy.cpp", "lesson04_training/data_loader.cpp",
        "lesson04_training/pass_order.cpp"}},
      {"lesson04_training/beyond/softmax.cpp", {}},
      {"lesson04_training/beyond/softmax_cross_entropy.cpp",
       {"lesson04_training/beyond/softmax.cpp"}},
      {"lesson04_training/beyond/dropout.cpp", {}},
      {"lesson04_training/beyond/patches.cpp", {}},
      {"lesson04_training/beyond/max_pool.cpp", {}},
      {"lesson04_training/beyond/batch_norm.cpp", {"lesson04_training/beyond/channels.cpp"}},
      {"lesson04_training/beyond/one_cycle.cpp", {}},
      {"lesson04_training/beyond/momentum.cpp", {}},
  };
  return all;
}

const Unit& unit_of(std::string_view file) {
  const auto found = std::ranges::find(units(), file, &Unit::file);
  if (found == units().end()) throw std::logic_error("no unit: " + std::string(file));
  return *found;
}

std::vector<const Unit*> references_of(const Unit& unit) {
  const auto before = unit.rooms_before();
  std::vector<const Unit*> found;
  for (const Unit& other : units()) {
    if (std::ranges::find(before, room_of(other.file)) != before.end() ||
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
