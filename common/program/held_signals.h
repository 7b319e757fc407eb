// Signals that wait until something short is done, so that it is never left half done.
#pragma once

#include <array>
#include <csignal>

namespace nn {

// As long as one of these lives, the requests to end the program (Ctrl-C, SIGTERM, SIGHUP,
// SIGQUIT) are noted; its end delivers the last of them. A signal that was ignored before stays
// ignored. SIGXFSZ is ignored meanwhile: a file that grows past `ulimit -f` is then an error of
// write(), which can be reported, and does not end the program in the middle.
//
// Not for anything that takes long: a user who presses Ctrl-C wants to be heard.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  static constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXFSZ};
  std::array<struct sigaction, kSignals.size()> before_{};
};

}  // namespace nn
