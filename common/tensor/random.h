// Randomness: one seeded Generator, passed by reference to whatever draws from it.
//
// The C++ standard fixes what std::mt19937 returns, to the bit, but not what
// std::normal_distribution, std::uniform_int_distribution and std::shuffle make of it: each
// standard library has its own way. So the few lines that turn bits into normal numbers and into a
// permutation are ours, and a seed gives the same numbers with every compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "common/tensor/tensor.h"

namespace nn {

class Generator {
 public:
  // The same seed gives the same sequence of draws. PyTorch's torch.manual_seed.
  explicit Generator(std::uint32_t seed) : bits_(seed) {}

  // A draw from the standard normal distribution: mean 0, standard deviation 1.
  float normal();

  // A whole number from 0 to n-1, each with the same probability. n from 1 to 2^32; throws
  // std::invalid_argument otherwise.
  std::size_t below(std::size_t n);

 private:
  double uniform();  // in (0, 1], a multiple of 2^-32

  std::mt19937 bits_;  // 32 random bits a call
};

// A tensor of independent draws from the standard normal distribution. The article's torch.randn.
Tensor randn(const Shape& shape, Generator& generator);

// The numbers 0..n-1 in random order, each order with the same probability. PyTorch's randperm,
// which is what DataLoader(shuffle=True) draws at the start of a pass.
std::vector<std::size_t> permutation(std::size_t n, Generator& generator);

}  // namespace nn
