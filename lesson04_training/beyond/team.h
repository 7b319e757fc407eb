// Both cores: a few threads that work through the parts of a task together.
//
// OpenBLAS can use both cores by itself, and lesson 4 leaves it to that. The products of a
// convolution are too small to be divided, and there is work between them. So here each thread
// calls an OpenBLAS of one thread, for images of its own.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace nn {

class Team {
 public:
  // `threads` of them, the caller's among them; at least one. OpenBLAS gets one thread from now on.
  explicit Team(std::size_t threads);
  ~Team();
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;

  std::size_t size() const { return errors_.size(); }

  // Calls work(part) for every part from 0 to parts - 1 and returns when all are done. Parts are
  // worked on at the same time: what they write must be different things. Thread t takes the parts
  // t, t + size(), ...: what a part wrote is still in its cache when it comes again. Throws what
  // one of the calls threw.
  void run(std::size_t parts, const std::function<void(std::size_t)>& work);

 private:
  void meet();  // returns when all threads have called it
  void take_parts(std::size_t thread);

  std::vector<std::exception_ptr> errors_;                  // one a thread
  const std::function<void(std::size_t)>* work_ = nullptr;  // nullptr: go home
  std::size_t parts_ = 0;
  std::atomic<std::size_t> missing_;   // threads that have yet to come
  std::atomic<std::size_t> turn_ = 0;  // how often all have met
  std::vector<std::thread> threads_;
};

}  // namespace nn
