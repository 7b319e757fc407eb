#include "lesson04_training/beyond/momentum.h"

#include <cmath>
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
  // BEGIN SOLUTION
  for (std::size_t i = 0; i < w.size(); ++i) {
    velocity[i] = momentum * velocity[i] + gradient[i];
    w[i] -= lr * (gradient[i] + momentum * velocity[i]);
  }
  // END SOLUTION
}

// mean and square are running means of the gradient and of its square. Both start at 0, and after
// t steps hold only 1 - decay^t of what they should: they are divided by it. Every weight moves by
// about lr, however large its gradient is.
void adam_step(std::span<float> w, std::span<float> mean, std::span<float> square,
               std::span<const float> gradient, float lr, std::size_t step, const AdamSettings& s) {
  const float whole_mean = 1.0f - std::pow(s.mean_decay, static_cast<float>(step));
  const float whole_square = 1.0f - std::pow(s.square_decay, static_cast<float>(step));
  for (std::size_t i = 0; i < w.size(); ++i) {
    mean[i] = s.mean_decay * mean[i] + (1.0f - s.mean_decay) * gradient[i];
    square[i] = s.square_decay * square[i] + (1.0f - s.square_decay) * gradient[i] * gradient[i];
    w[i] -= lr * (mean[i] / whole_mean) / (std::sqrt(square[i] / whole_square) + s.floor);
  }
}

}  // namespace nn
