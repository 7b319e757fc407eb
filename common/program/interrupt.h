// Ctrl-C as a wish and not as the end: for a program that has something to bring home first.
#pragma once

#include <csignal>

namespace nn {

// As long as one of these lives, the first Ctrl-C (or `kill -INT`) is only noted, for a loop that
// looks after every turn. A second one ends the program at once, as Ctrl-C always did.
class Interrupt {
 public:
  // `shown` is what a terminal shows when it comes, for the turn may take a while: a line that
  // lives as long as this does.
  explicit Interrupt(const char* shown = "");
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool came() const;

 private:
  struct sigaction before_ {};
};

}  // namespace nn
