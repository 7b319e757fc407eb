// Random numbers that can be asked for in any order: number i of stream `key` is a function of the
// two. Dropout's masks and the shifts of the images are the same then whichever thread draws them,
// and whenever; a Generator, which counts on from draw to draw, would have to be shared.
#pragma once

#include <cstdint>

namespace nn {

// 64 random bits: the counter of "splitmix64" (Steele, Lea and Flood, 2014), whose steps are as
// long as the golden ratio makes them, stirred until every bit of the result depends on every bit
// of the sum.
inline std::uint64_t noise(std::uint64_t key, std::uint64_t i) {
  std::uint64_t z = key + (i + 1) * 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

// From 0 up to but not 1, a multiple of 2^-24, which float holds exactly.
inline float noise_uniform(std::uint64_t key, std::uint64_t i) {
  return static_cast<float>(noise(key, i) >> 40) * 0x1p-24f;
}

}  // namespace nn
