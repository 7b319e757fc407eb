#include "lesson04_training/beyond/momentum.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

// w, velocity, gradient, the learning rate, the momentum. Two steps: the velocity must stay.
Adapters momentum_adapters() {
  return {{"momentum_step", [](const Values& a) {
             Tensor w = a[0], velocity = a[1];
             for (int step = 0; step < 2; ++step) {
               momentum_step(w.values(), velocity.values(), a[2].values(), a[3][0], a[4][0]);
             }
             return Values{w, velocity};
           }}};
}

}  // namespace nn::grading
