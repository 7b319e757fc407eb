#include "tests/golden/numbers.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "common/program/place.h"

namespace golden {

std::uint64_t Draws::bits() {
  state_ = state_ * 6364136223846793005u + 1442695040888963407u;
  return state_ >> 40;
}

// All exact: 24 bits fill a float, and halving or doubling changes only its exponent.
nn::Tensor Draws::weights(const nn::Shape& shape, float scale) {
  nn::Tensor t(shape);
  for (float& v : t.values()) v = (static_cast<float>(bits()) - 0x1p23f) * 0x1p-23f * scale;
  return t;
}

nn::Tensor Draws::pixels(const nn::Shape& shape) {
  nn::Tensor t(shape);
  for (float& v : t.values()) v = static_cast<float>(bits()) * 0x1p-24f;
  return t;
}

nn::Tensor Draws::targets(std::size_t images, std::size_t classes) {
  nn::Tensor y({images, classes});
  for (std::size_t b = 0; b < images; ++b) y.row(b)[bits() * classes >> 24] = 1.0f;
  return y;
}

nn::Params Draws::params(std::size_t inputs, std::size_t hidden, std::size_t classes, float scale) {
  nn::Params params;
  params.w1 = weights({inputs, hidden}, scale);
  params.b1 = weights({hidden}, scale);
  params.w2 = weights({hidden, classes}, scale);
  params.b2 = weights({classes}, scale);
  return params;
}

namespace {

std::filesystem::path find_numbers(const std::string& name) {
  const auto file = nn::find_above_program("tests/golden/" + name);
  if (!file.empty()) return file;
  throw std::runtime_error("tests/golden/" + name + " is missing: restore it from git");
}

}  // namespace

Case find_case(const std::string& name, const std::string& file_name) {
  std::ifstream file(find_numbers(file_name));
  Case found;
  bool here = false;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "case") {
      if (here) return found;
      words >> word;
      here = word == name;
      words >> found.seed >> found.images >> found.inputs >> found.hidden >> found.classes >>
          found.scale;
    } else if (here) {
      std::vector<double>& values = found.results[word];
      for (double value; words >> value;) values.push_back(value);
    }
  }
  if (!here) throw std::runtime_error(file_name + " has no case " + name);
  return found;
}

Inputs draw(const Case& c) {
  Draws draws(c.seed);
  Inputs inputs;
  inputs.params = draws.params(c.inputs, c.hidden, c.classes, c.scale);
  inputs.data.x = draws.pixels({c.images, c.inputs});
  inputs.data.y = draws.targets(c.images, c.classes);
  return inputs;
}

std::vector<double> checksums(const nn::Tensor& t, std::uint64_t seed) {
  std::vector<double> sums(6, 0.0);
  for (const float v : t.values()) {
    sums[0] += static_cast<double>(v) * static_cast<double>(v);
    sums[1] += std::abs(static_cast<double>(v));
  }
  sums[0] = std::sqrt(sums[0]);
  Draws draws(seed);
  for (std::size_t k = 2; k < sums.size(); ++k) {
    const nn::Tensor weights = draws.weights(t.shape(), 1.0f);
    for (std::size_t i = 0; i < t.size(); ++i) {
      sums[k] += static_cast<double>(weights[i]) * static_cast<double>(t[i]);
    }
  }
  return sums;
}

double error(std::span<const float> got, const std::vector<double>& want) {
  double difference = 0, norm = 0;
  for (std::size_t i = 0; i < std::min(got.size(), want.size()); ++i) {
    difference += std::pow(static_cast<double>(got[i]) - want[i], 2);
    norm += std::pow(want[i], 2);
  }
  if (got.size() != want.size() || norm == 0.0) return INFINITY;
  return std::sqrt(difference / norm);
}

double checksum_error(const nn::Tensor& t, const std::vector<double>& want, std::uint64_t seed) {
  const std::vector<double> got = checksums(t, seed);
  if (got.size() != want.size() || !(want[0] > 0.0)) return INFINITY;
  double worst = std::abs(got[1] - want[1]) / want[1];
  for (const std::size_t k : {0, 2, 3, 4, 5}) {
    const double off = std::abs(got[k] - want[k]) / want[0];
    if (!(off <= worst)) worst = off;  // a NaN counts as worst
  }
  return worst;
}

}  // namespace golden
