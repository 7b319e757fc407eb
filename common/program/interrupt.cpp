#include "common/program/interrupt.h"

#include <unistd.h>

#include <atomic>
#include <cstring>

namespace nn {
namespace {

// A signal handler gets no argument of ours, so what it notes must be global; it is this file's
// own.
std::atomic<bool> noted = false;
std::atomic<const char*> words = "";
static_assert(std::atomic<const char*>::is_always_lock_free, "a handler must not wait for a lock");

void note(int) {
  noted = true;
  if (isatty(STDERR_FILENO) == 0) return;
  const ssize_t written = write(STDERR_FILENO, words, std::strlen(words));
  (void)written;  // without a note all works the same
}

}  // namespace

// SA_RESETHAND: the system goes back to the default, which ends the program, as it calls note().
Interrupt::Interrupt(const char* shown) {
  words = shown;
  noted = false;
  struct sigaction once {};
  once.sa_handler = note;
  once.sa_flags = SA_RESETHAND | SA_RESTART;
  sigaction(SIGINT, &once, &before_);
}

Interrupt::~Interrupt() { sigaction(SIGINT, &before_, nullptr); }

bool Interrupt::came() const { return noted; }

}  // namespace nn
