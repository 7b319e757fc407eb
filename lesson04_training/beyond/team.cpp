#include "lesson04_training/beyond/team.h"

#include <utility>

#include "common/machine/blas.h"
#include "common/tensor/shape.h"

namespace nn {

Team::Team(std::size_t threads) : errors_(threads), missing_(threads) {
  require(threads >= 1, "Team", "got no threads, expected at least one");
  set_blas_threads(1);
  for (std::size_t t = 1; t < threads; ++t) {
    threads_.emplace_back([this, t] {
      for (meet(); work_ != nullptr; meet()) {
        take_parts(t);
        meet();
      }
    });
  }
}

Team::~Team() {
  work_ = nullptr;
  meet();
  for (std::thread& thread : threads_) thread.join();
}

// A step is a thousandth of a second, and the system takes a good part of that to wake a thread up.
// So a thread looks again and again for a while, and lets others go first, before it sleeps.
void Team::meet() {
  constexpr int kLooks = 2000;
  const std::size_t turn = turn_.load();
  if (missing_.fetch_sub(1) == 1) {
    missing_.store(size());
    turn_.fetch_add(1);
    turn_.notify_all();
    return;
  }
  for (int look = 0; look < kLooks && turn_.load() == turn; ++look) std::this_thread::yield();
  turn_.wait(turn);
}

void Team::run(std::size_t parts, const std::function<void(std::size_t)>& work) {
  work_ = &work;
  parts_ = parts;
  meet();
  take_parts(0);
  meet();
  for (std::exception_ptr& error : errors_) {
    if (error) std::rethrow_exception(std::exchange(error, nullptr));
  }
}

void Team::take_parts(std::size_t thread) {
  try {
    for (std::size_t part = thread; part < parts_; part += size()) (*work_)(part);
  } catch (...) {
    errors_[thread] = std::current_exception();
  }
}

}  // namespace nn
