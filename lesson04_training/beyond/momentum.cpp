#include "lesson04_training/beyond/momentum.h"

#include <cstddef>

namespace nn {

// velocity <- momentum · velocity + gradient
// w        <- w - lr (gradient + momentum · velocity)
//
// The velocity is a sum of all gradients so far, each weighed less the older it is: where they
// agree it grows to 1 / (1 - momentum) of them, where they contradict each other they cancel.
// Nesterov's form takes the gradient where the velocity is about to lead.
void momentum_step(std::span<float> w, std::span<float> velocity, std::span<const float> gradient,
                   float lr, float momentum) {
  for (std::size_t i = 0; i < w.size(); ++i) {
    velocity[i] = momentum * velocity[i] + gradient[i];
    w[i] -= lr * (gradient[i] + momentum * velocity[i]);
  }
}

}  // namespace nn
