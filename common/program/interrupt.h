// Ctrl-C as a wish and not as the end: for a program that has something to bring home first.
#pragma once

#include <csignal>

namespace nn {

// As long as one of these lives, the first Ctrl-C (or `kill -INT`) is only noted, for a loop that
// looks after every turn. A second one ends the program at once, as Ctrl-C always did.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool came() const;

 private:
  struct sigaction before_ {};
};

}  // namespace nn
