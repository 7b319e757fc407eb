#include "lesson04_training/beyond/team.h"

#include <utility>

#include "common/machine/blas.h"
#include "common/tensor/shape.h"

namespace nn {

// A step is a thousandth of a second, and the system takes a good part of that to wake a thread up.
// So a thread looks again and again for a while, and lets others go first, before it sleeps.
void Barrier::arrive_and_wait() {
  constexpr int kLooks = 2000;
  const std::size_t turn = turn_.load();
  if (missing_.fetch_sub(1) == 1) {
    missing_.store(threads_);
    turn_.fetch_add(1);
    turn_.notify_all();
    return;
  }
  for (int look = 0; look < kLooks && turn_.load() == turn; ++look) std::this_thread::yield();
  turn_.wait(turn);
}

Team::Team(std::size_t threads) : start_(threads), end_(threads), errors_(threads) {
  require(threads >= 1, "Team", "got no threads, expected at least one");
  set_blas_threads(1);
  for (std::size_t t = 1; t < threads; ++t) {
    threads_.emplace_back([this, t] {
      for (;;) {
        start_.arrive_and_wait();
        if (work_ == nullptr) return;
        take_parts(t);
        end_.arrive_and_wait();
      }
    });
  }
}

Team::~Team() {
  work_ = nullptr;
  start_.arrive_and_wait();
  for (std::thread& thread : threads_) thread.join();
}

void Team::run(std::size_t parts, const std::function<void(std::size_t)>& work) {
  work_ = &work;
  parts_ = parts;
  start_.arrive_and_wait();
  take_parts(0);
  end_.arrive_and_wait();
  for (std::exception_ptr& error : errors_) {
    if (error) std::rethrow_exception(std::exchange(error, nullptr));
  }
}

void Team::take_parts(std::size_t thread) {
  try {
    for (std::size_t part = thread; part < parts_; part += errors_.size()) (*work_)(part);
  } catch (...) {
    errors_[thread] = std::current_exception();
  }
}

}  // namespace nn
