// Dropout: while training, each value is left out with some probability, so that no unit can rely
// on another one. Article: "This Model vs SOTA", fourth point.
#pragma once

#include <cstdint>
#include <span>

namespace nn {

// What every value is multiplied with: 0 with the probability p, else 1 / (1 - p). So the mean of
// the product is the value itself, and nothing need be done when the network is used. Value i is
// dropped where noise_uniform(noise, i) < p. p from 0 to below 1.
void dropout_mask(float p, std::uint64_t noise, std::span<float> mask);

}  // namespace nn
