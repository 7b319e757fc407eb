// What is measured: the article's network, 784-500-10, and how it is trained.
#pragma once

#include <cstddef>

#include "common/tensor/random.h"
#include "lesson03_network/simple_net.h"

namespace bench {

inline constexpr std::size_t kInputs = 28 * 28;
inline constexpr std::size_t kHidden = 500;  // the article's complexity
inline constexpr std::size_t kBatch = 1000;
inline constexpr float kLr = 50.0f;

// A network before its training, with the same weights at every call.
inline nn::Params net(std::size_t hidden) {
  nn::Generator generator(1);
  return nn::init_net(kInputs, hidden, nn::kClasses, generator);
}

}  // namespace bench
