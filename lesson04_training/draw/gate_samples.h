// What the page's third network, the gate, learns from: digits, and what is none.
#pragma once

#include <cstddef>
#include <cstdint>

#include "common/tensor/random.h"
#include "lesson04_training/beyond/data.h"

namespace nn {

// The gate's answers are kinds of images.
enum class Kind : std::uint8_t { kDigit, kLetter, kScribble, kTurned };

// MNIST's digits, the first `mnist` of them, are the larger part of the digits; the rest are drawn
// from strokes, as what is no digit is: else the gate would learn to tell pens from each other and
// not signs.
struct GateCounts {
  std::size_t mnist = 40000;
  std::size_t written = 9000;     // digits from strokes
  std::size_t letters = 14000;    //
  std::size_t scribbles = 28000;  //
  std::size_t turned = 8000;      // MNIST's 2, 3, 4, 5 and 7 lying on a side or mirrored
};

// The samples, each with its kind as its label. `train` are MNIST's training images.
Samples gate_samples(const Samples& train, const GateCounts& counts, Generator& generator);

}  // namespace nn
