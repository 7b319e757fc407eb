#include "common/program/progress.h"

#include <unistd.h>

#include <array>
#include <cstdio>

#include "common/program/terminal.h"

namespace nn {

Progress::Progress(std::size_t epochs)
    : epochs_(epochs),
      on_terminal_(has_escape_codes(STDERR_FILENO)),
      start_(std::chrono::steady_clock::now()) {}

// Cut to one character less than the terminal is wide: a line that fills it may already have moved
// the cursor to the next one, from where \r does not lead back.
void Progress::update(std::size_t done, float loss, float accuracy) {
  if (!on_terminal_) return;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start_;
  const double left =
      spent.count() / static_cast<double>(done) * static_cast<double>(epochs_ - done);
  std::array<char, 200> line{};
  std::snprintf(line.data(), line.size(),
                "epoch %zu of %zu  loss %.4f  accuracy %.2f%%  %.0f s left", done, epochs_,
                static_cast<double>(loss), 100.0 * static_cast<double>(accuracy), left);
  const auto most = static_cast<int>(line_width(STDERR_FILENO)) - 1;
  // \r returns to the start of the line, ESC[K clears it to its end.
  std::fprintf(stderr, "\r\x1b[K%.*s", most, line.data());
  std::fflush(stderr);
}

void Progress::clear() {
  if (!on_terminal_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
}

}  // namespace nn
