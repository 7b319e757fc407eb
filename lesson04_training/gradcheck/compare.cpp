#include "lesson04_training/gradcheck/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace nn::gradcheck {
namespace {

// "-2.0002125e-02". What is smaller than differences can measure is 0.
std::string eight_digits(double value) {
  constexpr double kBelowMeasure = 1e-10;
  char text[40];
  std::snprintf(text, sizeof text, "%+.7e", std::abs(value) < kBelowMeasure ? 0.0 : value);
  return text;
}

std::string power_of(const std::string& number) {
  return number.substr(std::min(number.find('e'), number.size()));
}

}  // namespace

double relative_error(const std::vector<double>& derived, const std::vector<double>& measured) {
  double difference = 0;
  double norm = 0;
  for (std::size_t i = 0; i < measured.size(); ++i) {
    difference += std::pow(derived[i] - measured[i], 2);
    norm += std::pow(measured[i], 2);
  }
  return difference == 0 ? 0 : std::sqrt(difference / norm);
}

std::pair<std::string, std::string> digits_side_by_side(double derived, double measured) {
  const std::string left = eight_digits(derived);
  const std::string right = eight_digits(measured);
  std::size_t same = 0;
  if (power_of(left) == power_of(right)) {
    const std::size_t digits = left.size() - power_of(left).size();
    while (same < digits && left[same] == right[same]) ++same;
  }
  const auto barred = [&](const std::string& number) {
    return number.substr(0, same) + "|" + number.substr(same);
  };
  return {barred(left), barred(right)};
}

std::vector<std::size_t> telling_entries(const std::vector<double>& derived,
                                         const std::vector<double>& measured) {
  std::size_t furthest = 0;
  std::size_t largest = 0;
  const auto distance = [&](std::size_t i) { return std::abs(derived[i] - measured[i]); };
  for (std::size_t i = 0; i < measured.size(); ++i) {
    if (!(distance(i) <= distance(furthest))) furthest = i;
    if (std::abs(measured[i]) > std::abs(measured[largest])) largest = i;
  }
  const std::set<std::size_t> chosen = {furthest, largest, measured.size() / 2};
  return {chosen.begin(), chosen.end()};
}

}  // namespace nn::gradcheck
