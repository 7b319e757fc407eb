// The limit of a convolutional network: its sgemm calls and nothing else, as tests/bench/limit.h
// has it for the article's network.
#pragma once

#include <cstddef>
#include <vector>

#include "common/tensor/tensor.h"
#include "lesson04_training/beyond/patches.h"

namespace bench {

// The network that is measured, in Net's notation; ConvLimit knows the sizes of its layers.
inline constexpr const char* kConvNet = "c5x16s2,b,r,c3x32,p,b,r,f128,r,f10";
inline constexpr std::size_t kGroup = 32;  // images that go through a layer together

class ConvLimit {
 public:
  ConvLimit();

  // The products of one group of images, forward and back, on the calling thread.
  void group();

 private:
  // A layer's products: patches or inputs [places, K] times w [K, N]. So many places at a time.
  struct Layer {
    std::size_t places, k, n, at_a_time;
    bool is_first;                   // needs no gradient of its input
    nn::Tensor in, din, w, out, dw;  // the first two hold the patches of one product
  };
  static Layer convolution(const nn::Window& window, std::size_t channels, bool is_first);
  static Layer linear(std::size_t inputs, std::size_t outputs);
  static Layer layer(std::size_t places, std::size_t k, std::size_t n, std::size_t at_a_time,
                     bool is_first);

  std::vector<Layer> layers_;
};

}  // namespace bench
