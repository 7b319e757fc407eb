#include "common/program/progress.h"

#include <unistd.h>

#include <cstdio>

namespace nn {

Progress::Progress(std::size_t epochs)
    : epochs_(epochs),
      on_terminal_(isatty(STDERR_FILENO) != 0),
      start_(std::chrono::steady_clock::now()) {}

void Progress::update(std::size_t done, float loss, float accuracy) {
  if (!on_terminal_) return;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start_;
  const double left =
      spent.count() / static_cast<double>(done) * static_cast<double>(epochs_ - done);
  // \r returns to the start of the line, ESC[K clears it to its end.
  std::fprintf(stderr, "\r\x1b[Kepoch %zu of %zu  loss %.4f  accuracy %.2f%%  %.0f s left", done,
               epochs_, static_cast<double>(loss), 100.0 * static_cast<double>(accuracy), left);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!on_terminal_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
}

}  // namespace nn
