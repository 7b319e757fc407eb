#include "tests/bench/handover.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <thread>

#include "tests/bench/stopwatch.h"

namespace bench {
namespace {

constexpr int kTries = 50;
constexpr int kReturns = 100;      // there and back, in one try
constexpr double kPatience = 0.1;  // seconds: two threads on one processor would take minutes

}  // namespace

// Two threads count together: this one writes the odd numbers, the other the even ones, each as
// soon as it sees the number before. A negative number ends it.
double handover_ns() {
  // After a product OpenBLAS's thread goes on running for a while, in the hope of another one, and
  // the system would put both threads of this test on the processor that is left.
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  alignas(128) std::atomic<int> count{0};  // alone in its line of the cache, and in its neighbour
  std::thread other([&count] {
    for (int seen = 0; seen >= 0; seen = count.load(std::memory_order_acquire)) {
      if (seen % 2 == 1) count.store(seen + 1, std::memory_order_release);
    }
  });
  double least = std::numeric_limits<double>::infinity();
  Stopwatch watch;
  double waited = 0;
  int number = 0;
  for (int i = 0; i < kTries && waited < kPatience; ++i) {
    for (int j = 0; j < kReturns; ++j, number += 2) {
      count.store(number + 1, std::memory_order_release);
      while (count.load(std::memory_order_acquire) != number + 2) continue;
    }
    const double spent = watch.lap();
    least = std::min(least, spent);
    waited += spent;
  }
  count.store(-1);
  other.join();
  return 1e9 * least / (2 * kReturns);
}

}  // namespace bench
