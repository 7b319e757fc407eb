#include "common/program/held_signals.h"

#include <atomic>

namespace nn {
namespace {

// The signal that came last, or 0. A signal handler gets no argument of ours, so what it notes must
// be global; it is this file's own.
std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler must not wait for a lock");

void note(int signal) { noted = signal; }

}  // namespace

HeldSignals::HeldSignals() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals[i], nullptr, &before_[i]);
    if (before_[i].sa_handler == SIG_IGN) continue;
    struct sigaction held {};
    held.sa_handler = kSignals[i] == SIGXFSZ ? SIG_IGN : note;
    held.sa_flags = SA_RESTART;
    sigaction(kSignals[i], &held, nullptr);
  }
}

HeldSignals::~HeldSignals() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals[i], &before_[i], nullptr);
  }
  if (const int signal = noted.exchange(0); signal != 0) std::raise(signal);
}

}  // namespace nn
