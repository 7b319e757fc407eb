#include "lesson02_linear/matmul/peak.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

namespace nn {
namespace {

// As many floats as one instruction works on here, and more of them than the processor has to wait
// for: a multiply-add takes four steps or so, and two can start at every step.
#if defined(__AVX512F__)
constexpr int kBytes = 64;
#elif defined(__AVX__)
constexpr int kBytes = 32;
#else
constexpr int kBytes = 16;
#endif
constexpr int kAtOnce = 10;
constexpr int kRounds = 200'000;
using Floats __attribute__((vector_size(kBytes))) = float;

// x = x * factor + term tends to a number near 1: it neither overflows nor becomes subnormal.
// The result is only there so that the compiler cannot leave the work out.
float multiply_and_add(int rounds) {
  Floats x[kAtOnce] = {};
  const Floats factor = x[0] + 0.5f;
  const Floats term = x[0] + 0.5f;
  for (int i = 0; i < kAtOnce; ++i) x[i] += static_cast<float>(i);
  for (int round = 0; round < rounds; ++round) {
    for (int i = 0; i < kAtOnce; ++i) x[i] = x[i] * factor + term;
  }
  float sum = 0;
  for (int i = 0; i < kAtOnce; ++i) sum += x[i][0];
  return sum;
}

}  // namespace

double peak_gflops(int threads) {
  constexpr int kAttempts = 20;
  constexpr double kOperations = 2.0 * kRounds * kAtOnce * (kBytes / sizeof(float));
  // Each thread's best, added up: what another program takes away in between does not count.
  std::vector<double> best(static_cast<std::size_t>(threads));
  const auto measure = [&](double& mine) {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      const auto start = std::chrono::steady_clock::now();
      const float sum = multiply_and_add(kRounds);
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
      if (sum > 1) mine = std::max(mine, kOperations / spent.count() / 1e9);
    }
  };
  std::vector<std::thread> all;
  for (double& mine : best) all.emplace_back([&] { measure(mine); });
  for (std::thread& thread : all) thread.join();
  return std::accumulate(best.begin(), best.end(), 0.0);
}

}  // namespace nn
