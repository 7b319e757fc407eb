#include "lesson04_training/beyond/dropout.h"

#include "lesson04_training/beyond/noise.h"

namespace nn {

void dropout_mask(float p, std::uint64_t noise, std::span<float> mask) {
  // BEGIN SOLUTION
  const float kept = 1.0f / (1.0f - p);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    mask[i] = noise_uniform(noise, i) < p ? 0.0f : kept;
  }
  // END SOLUTION
}

}  // namespace nn
