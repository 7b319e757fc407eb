// Work that is shared out among threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <vector>

namespace nn::grading {

// Calls f(0), ..., f(count - 1), `jobs` at a time. After an exception no further call is begun; it
// is thrown when those that were have ended.
inline void for_each(std::size_t count, std::size_t jobs,
                     const std::function<void(std::size_t)>& f) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) f(i);
    } catch (...) {
      next = count;
      throw;
    }
  };
  std::vector<std::future<void>> workers;  // whose end waits for theirs
  for (std::size_t i = 0; i < std::min(jobs, count); ++i) {
    workers.push_back(std::async(std::launch::async, work));
  }
  for (std::future<void>& worker : workers) worker.get();
}

}  // namespace nn::grading
