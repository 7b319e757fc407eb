#include "common/program/interrupt.h"

#include <atomic>

namespace nn {
namespace {

// A signal handler gets no argument of ours, so what it notes must be global; it is this file's
// own.
std::atomic<bool> noted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler must not wait for a lock");

void note(int) { noted = true; }

}  // namespace

// SA_RESETHAND: the system goes back to the default, which ends the program, as it calls note().
Interrupt::Interrupt() {
  noted = false;
  struct sigaction once {};
  once.sa_handler = note;
  once.sa_flags = SA_RESETHAND | SA_RESTART;
  sigaction(SIGINT, &once, &before_);
}

Interrupt::~Interrupt() { sigaction(SIGINT, &before_, nullptr); }

bool Interrupt::came() const { return noted; }

}  // namespace nn
