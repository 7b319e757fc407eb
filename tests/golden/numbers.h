// The numbers that PyTorch computed (numbers.txt, beyond.txt), and the generator that both sides
// draw their nets and images from: see tests/golden/README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "common/tensor/tensor.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"

namespace golden {

// class Draws of make_numbers.py, number by number.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}

  nn::Tensor weights(const nn::Shape& shape, float scale);  // uniform in [-scale, scale)
  nn::Tensor pixels(const nn::Shape& shape);                // uniform in [0, 1)
  nn::Tensor targets(std::size_t images, std::size_t classes);
  nn::Params params(std::size_t inputs, std::size_t hidden, std::size_t classes, float scale);

 private:
  std::uint64_t bits();  // 24 of them

  std::uint64_t state_;
};

// One case: how its inputs are drawn, and PyTorch's results by name.
struct Case {
  std::uint64_t seed = 0;
  std::size_t images = 0, inputs = 0, hidden = 0, classes = 0;
  float scale = 0;
  std::map<std::string, std::vector<double>> results;
};

// The case `name` of numbers.txt, or of another file beside it, where a case may have a seed only.
// Throws std::runtime_error if there is no such file or case.
Case find_case(const std::string& name, const std::string& file = "numbers.txt");

// The inputs of a case, drawn in the order that the script draws them.
struct Inputs {
  nn::Params params;
  nn::Dataset data;
};
Inputs draw(const Case& c);

// The norm of t, the sum of its magnitudes, and four sums with weights from Draws(seed).
std::vector<double> checksums(const nn::Tensor& t, std::uint64_t seed);

// |got - want| / |want|, with the Euclidean norm over all values; infinite if the sizes differ or
// all of `want` is 0: such a comparison would prove nothing. NaN if anything is.
double error(std::span<const float> got, const std::vector<double>& want);
inline double error(const nn::Tensor& got, const std::vector<double>& want) {
  return error(got.values(), want);
}

// The same for a tensor of which only checksums are known: the largest difference of a checksum,
// in units of the norm; the sum of the magnitudes, which is larger than that, in its own unit.
double checksum_error(const nn::Tensor& t, const std::vector<double>& want, std::uint64_t seed);

}  // namespace golden
