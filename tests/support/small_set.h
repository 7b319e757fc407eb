// A small data set for which every number that a lesson prints is another one: the digits are not
// equally many, no two images are alike, and the validation images are not the training images.
#pragma once

#include <cstdint>
#include <string>

#include "tests/support/files.h"

class SmallSet {
 public:
  explicit SmallSet(std::uint32_t train = 61, std::uint32_t valid = 25, std::uint32_t noise = 56) {
    write("train", train, noise, 1);
    write("t10k", valid, noise, 5);
  }

  // The option that names it.
  std::string option() const { return " --data " + dir_.path().string() + " "; }
  const std::filesystem::path& path() const { return dir_.path(); }

  // Each digit once, then squares: many ones, fours, sixes and nines, one two, one three.
  static std::uint8_t label(std::uint32_t i) {
    return static_cast<std::uint8_t>((i < 10 ? i : i * i) % 10);
  }

 private:
  // A bright band whose place says which digit it is, and below it, 0 to `most` - 1, noise of its
  // own for each image.
  void write(const std::string& name, std::uint32_t count, std::uint32_t most,
             std::uint32_t noise) const {
    Bytes pixels, labels;
    for (std::uint32_t i = 0; i < count; ++i) {
      labels.push_back(label(i));
      for (std::uint32_t p = 0; p < 784; ++p) {
        noise = noise * 1664525 + 1013904223;
        const std::uint32_t band = p / 79 == label(i) ? 200 : 0;
        pixels.push_back(static_cast<std::uint8_t>(band + (noise >> 24) % most));
      }
    }
    dir_.write(name + "-images-idx3-ubyte", idx({count, 28, 28}, pixels));
    dir_.write(name + "-labels-idx1-ubyte", idx({count}, labels));
  }

  TempDir dir_;
};
