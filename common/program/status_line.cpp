#include "common/program/status_line.h"

#include <unistd.h>

#include <cstdio>

#include "common/program/terminal.h"

namespace nn {

StatusLine::StatusLine() : is_shown_(has_escape_codes(STDERR_FILENO)) {}

// Cut to one character less than the terminal is wide: a line that fills it may already have moved
// the cursor to the next one, from where \r does not lead back.
void StatusLine::show(const std::string& text) {
  if (!is_shown_) return;
  const auto most = static_cast<int>(line_width(STDERR_FILENO)) - 1;
  // \r returns to the start of the line, ESC[K clears it to its end.
  std::fprintf(stderr, "\r\x1b[K%.*s", most, text.c_str());
  std::fflush(stderr);
}

void StatusLine::clear() {
  if (!is_shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
}

}  // namespace nn
