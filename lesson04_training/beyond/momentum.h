// How a step is made of a gradient, in place of the article's p - lr · gradient: momentum and Adam.
// Both keep numbers of their own for every weight, from step to step.
#pragma once

#include <span>

namespace nn {

// Nesterov's momentum, as PyTorch has it. All spans have the same length; velocity starts at 0.
// momentum from 0 (the article's step) to below 1.
void momentum_step(std::span<float> w, std::span<float> velocity, std::span<const float> gradient,
                   float lr, float momentum);

// Adam (Kingma and Ba, 2015). mean and square start at 0; step counts from 1.
struct AdamSettings {
  float mean_decay = 0.9f;
  float square_decay = 0.999f;
  float floor = 1e-8f;
};
void adam_step(std::span<float> w, std::span<float> mean, std::span<float> square,
               std::span<const float> gradient, float lr, std::size_t step,
               const AdamSettings& settings = {});

}  // namespace nn
