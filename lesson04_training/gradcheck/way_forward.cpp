#include "lesson04_training/gradcheck/way_forward.h"

#include <algorithm>
#include <cmath>

#include "common/tensor/random.h"

namespace nn::gradcheck {
namespace {

constexpr std::size_t kImages = 4;
constexpr std::size_t kInputs = 5;
constexpr std::size_t kClasses = 3;

Numbers linear(const Numbers& in, const Numbers& w, const Numbers& bias) {
  Numbers out{in.rows, w.columns, std::vector<double>(in.rows * w.columns)};
  for (std::size_t b = 0; b < out.rows; ++b) {
    for (std::size_t n = 0; n < out.columns; ++n) {
      double sum = bias.values[n];
      for (std::size_t i = 0; i < in.columns; ++i) {
        sum += in.values[b * in.columns + i] * w.values[i * w.columns + n];
      }
      out.values[b * out.columns + n] = sum;
    }
  }
  return out;
}

// Works out what comes after `changed`, and returns the loss.
double loss_after(WayForward& way, Of changed) {
  if (changed <= Of::b1) way.z1 = linear(way.x, way.w1, way.b1);
  if (changed <= Of::z1) {
    way.a1 = way.z1;
    for (double& a : way.a1.values) a = a > 0 ? a : 0;
  }
  if (changed <= Of::b2) way.p = linear(way.a1, way.w2, way.b2);
  double sum = 0;
  for (std::size_t i = 0; i < way.p.values.size(); ++i) {
    const double s = 1 / (1 + std::exp(-way.p.values[i]));
    sum += way.y.values[i] == 1 ? 1 - s : s;
  }
  return sum / static_cast<double>(way.p.values.size());
}

Numbers& numbers_of(WayForward& way, Of of) {
  Numbers* const all[] = {&way.w1, &way.b1, &way.z1, &way.a1, &way.w2, &way.b2, &way.p};
  return *all[static_cast<std::size_t>(of)];
}

Numbers normal(std::size_t rows, std::size_t columns, double std, Generator& generator) {
  Numbers numbers{rows, columns, std::vector<double>(rows * columns)};
  for (double& value : numbers.values) {
    value = static_cast<float>(std * static_cast<double>(generator.normal()));
  }
  return numbers;
}

WayForward draw_once(std::size_t hidden, Generator& generator) {
  const auto scale = [](std::size_t inputs) { return 1.5 / std::sqrt(inputs); };
  WayForward way;
  way.x = normal(kImages, kInputs, 1, generator);
  for (std::size_t i = 0; i < way.x.values.size(); ++i) {
    const auto column = static_cast<double>(i % kInputs);
    way.x.values[i] = static_cast<float>(way.x.values[i] * (0.5 + column / 3));
  }
  way.y = {kImages, kClasses, std::vector<double>(kImages * kClasses)};
  for (std::size_t b = 0; b < kImages; ++b) {
    way.y.values[b * kClasses + generator.below(kClasses)] = 1;
  }
  way.w1 = normal(kInputs, hidden, scale(kInputs), generator);
  way.b1 = normal(1, hidden, 0.5, generator);
  way.w2 = normal(hidden, kClasses, scale(hidden), generator);
  way.b2 = normal(1, kClasses, 0.5, generator);
  loss_after(way, Of::w1);
  return way;
}

}  // namespace

Tensor to_tensor(const Numbers& numbers) {
  Tensor tensor({numbers.rows, numbers.columns});
  for (std::size_t i = 0; i < tensor.size(); ++i) tensor[i] = static_cast<float>(numbers.values[i]);
  return tensor;
}

const Numbers& numbers_of(const WayForward& way, Of of) {
  return numbers_of(const_cast<WayForward&>(way), of);
}

WayForward draw(std::size_t hidden, std::uint32_t seed) {
  constexpr double kReach = 1e-3;
  constexpr int kAttempts = 100;
  Generator generator(seed);
  WayForward way = draw_once(hidden, generator);
  const auto near_the_bend = [](double z) { return std::abs(z) < kReach; };
  for (int i = 1; i < kAttempts && std::ranges::any_of(way.z1.values, near_the_bend); ++i) {
    way = draw_once(hidden, generator);
  }
  return way;
}

double measured_slope(const WayForward& way, Of of, std::size_t i) {
  constexpr double kStep = 1e-5;
  WayForward moved = way;
  const double value = numbers_of(way, of).values[i];
  numbers_of(moved, of).values[i] = value + kStep;
  const double above = loss_after(moved, of);
  numbers_of(moved, of).values[i] = value - kStep;
  const double below = loss_after(moved, of);
  return (above - below) / (2 * kStep);
}

}  // namespace nn::gradcheck
