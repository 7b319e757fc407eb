// Time, and what to make of several measurements of the same thing.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <vector>

namespace bench {

class Stopwatch {
 public:
  // The seconds since the last lap, or since the start.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> spent = now - last_;
    last_ = now;
    return spent.count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

template <class Function>
double seconds(const Function& f) {
  Stopwatch watch;
  f();
  return watch.lap();
}

// The value that a share q of the values lies below: 0 the smallest, 0.5 the median, 1 the largest.
// Where q falls between two values, what lies between them: the median of two is their mean.
// Medians, because another program on the machine makes some measurements far too long.
inline double quantile(std::vector<double> values, double q) {
  std::ranges::sort(values);
  const double place = q * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return std::lerp(values.at(below), values.at(above), place - static_cast<double>(below));
}

inline double median(const std::vector<double>& values) { return quantile(values, 0.5); }

// a / b, one by one: a ratio of neighbours in time cancels what slowed both of them.
inline std::vector<double> ratios(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result;
  for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] / b.at(i));
  return result;
}

}  // namespace bench
