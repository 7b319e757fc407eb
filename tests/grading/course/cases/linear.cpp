#include "lesson02_linear/linear.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values arguments(std::size_t rows, std::size_t inputs, std::size_t outputs, Generator& generator) {
  return {normal({rows, inputs}, 1, generator), normal({inputs, outputs}, 1, generator),
          normal({outputs}, 3, generator)};
}

Values call_linear(const Values& arguments) {
  return {linear(arguments[0], arguments[1], arguments[2])};
}

}  // namespace

Cases linear_cases() {
  return {
      {"linear", "5 rows, 4 inputs, 3 outputs", 3,
       [](Generator& g) { return arguments(5, 4, 3, g); }, call_linear},
      {"linear", "a single row", 3, [](Generator& g) { return arguments(1, 7, 10, g); },
       call_linear},
      {"linear", "all sizes the same", 3, [](Generator& g) { return arguments(6, 6, 6, g); },
       call_linear},
  };
}

}  // namespace nn::grading
