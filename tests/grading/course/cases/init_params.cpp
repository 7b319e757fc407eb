#include "lesson02_linear/init_params.h"

#include <utility>

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// No std is 1: whoever forgets it must be seen.
Values arguments(Tensor size, float std_low, float std_high, Generator& generator) {
  return {std::move(size), number(static_cast<float>(generator.below(1 << 20))),
          uniform({1}, std_low, std_high, generator)};
}

Values call_init_params(const Values& arguments) {
  Shape size;
  for (const float axis : arguments[0].values()) size.push_back(static_cast<std::size_t>(axis));
  Generator generator(static_cast<std::uint32_t>(arguments[1][0]));
  return {init_params(size, generator, arguments[2][0])};
}

}  // namespace

Cases init_params_cases() {
  return {
      {"init_params", "a matrix with a large std", 2,
       [](Generator& g) {
         return arguments(Tensor({2}, {6, 4}), 2, 5, g);
       },
       call_init_params},
      {"init_params", "a vector with a small std", 2,
       [](Generator& g) { return arguments(Tensor({1}, {9}), 0.1f, 0.6f, g); }, call_init_params},
      {"init_params", "the weights of a layer", 1,
       [](Generator& g) {
         return arguments(Tensor({2}, {784, 10}), 0.01f, 0.1f, g);
       },
       call_init_params},
  };
}

}  // namespace nn::grading
