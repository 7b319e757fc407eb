#include "lesson04_training/calc_grad.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters calc_grad_adapters() {
  return {{"calc_grad",
           [](const Values& a) {
             const Gradients grads = calc_grad(a[0], a[1], Params{a[2], a[3], a[4], a[5]});
             return Values{grads.dw1, grads.db1, grads.dw2, grads.db2, number(grads.loss)};
           },
           Memory::kPlain}};
}

}  // namespace nn::grading
