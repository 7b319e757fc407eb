#include "lesson04_training/train.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// w1, b1, w2, b2, their gradients in the same order, and the learning rate, which is never 1.
Values arguments(std::size_t inputs, std::size_t hidden, std::size_t classes, float lr_low,
                 float lr_high, Generator& generator) {
  Values values;
  for (int i = 0; i < 2; ++i) {
    values.push_back(normal({inputs, hidden}, 1, generator));
    values.push_back(normal({hidden}, 1, generator));
    values.push_back(normal({hidden, classes}, 1, generator));
    values.push_back(normal({classes}, 1, generator));
  }
  values.push_back(uniform({1}, lr_low, lr_high, generator));
  return values;
}

// The parameters after the step.
Values call_step(const Values& arguments) {
  Params params{arguments[0], arguments[1], arguments[2], arguments[3]};
  sgd_step(params, {arguments[4], arguments[5], arguments[6], arguments[7], 0.0f}, arguments[8][0]);
  return {params.w1, params.b1, params.w2, params.b2};
}

}  // namespace

Cases train_cases() {
  return {
      {"step", "a short step", 1, [](Generator& g) { return arguments(4, 5, 3, 0.1f, 0.5f, g); },
       call_step},
      {"step", "a long step", 1, [](Generator& g) { return arguments(3, 2, 4, 2, 9, g); },
       call_step},
      {"step", "a larger network", 1,
       [](Generator& g) { return arguments(30, 20, 10, 0.2f, 0.8f, g); }, call_step},
  };
}

}  // namespace nn::grading
