// How a step is made of a gradient, in place of the article's p - lr · gradient: momentum and Adam.
// Both keep numbers of their own for every weight, from step to step.
#pragma once

#include <span>

namespace nn {

// Nesterov's momentum, as PyTorch has it. All spans have the same length; velocity starts at 0.
// momentum from 0 (the article's step) to below 1.
void momentum_step(std::span<float> w, std::span<float> velocity, std::span<const float> gradient,
                   float lr, float momentum);

}  // namespace nn
