#include "lesson04_training/calc_grad.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// xb, yb, w1, b1, w2, b2.
Values arguments(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes,
                 Generator& generator) {
  return {normal({rows, inputs}, 0.7f, generator),    targets(rows, classes, generator),
          normal({inputs, hidden}, 0.7f, generator),  normal({hidden}, 0.5f, generator),
          normal({hidden, classes}, 0.7f, generator), normal({classes}, 0.5f, generator)};
}

// dw1, db1, dw2, db2 and the loss.
Values call_calc_grad(const Values& arguments) {
  const Params params{arguments[2], arguments[3], arguments[4], arguments[5]};
  const Gradients grads = calc_grad(arguments[0], arguments[1], params);
  return {grads.dw1, grads.db1, grads.dw2, grads.db2, number(grads.loss)};
}

}  // namespace

Cases calc_grad_cases() {
  return {
      {"calc_grad", "5 rows, 4 inputs, 6 hidden, 3 classes", 2,
       [](Generator& g) { return arguments(5, 4, 6, 3, g); }, call_calc_grad},
      {"calc_grad", "12 rows, 9 inputs, 5 hidden, 10 classes", 2,
       [](Generator& g) { return arguments(12, 9, 5, 10, g); }, call_calc_grad},
      {"calc_grad", "all sizes the same", 2, [](Generator& g) { return arguments(6, 6, 6, 6, g); },
       call_calc_grad},
  };
}

}  // namespace nn::grading
