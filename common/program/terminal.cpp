#include "common/program/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace nn {
namespace {

// Those that show ESC[K as it stands, or do something else on it.
constexpr std::array<std::string_view, 6> kWithoutCodes = {"",     "dumb",    "emacs",
                                                           "vt52", "network", "unknown"};

}  // namespace

bool has_escape_codes(int stream) {
  const char* const variable = std::getenv("TERM");
  const std::string_view kind = variable == nullptr ? "" : variable;
  return isatty(stream) != 0 && std::ranges::find(kWithoutCodes, kind) == kWithoutCodes.end();
}

std::size_t line_width(int stream) {
  winsize window{};
  const bool known = ioctl(stream, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  return known ? window.ws_col : 80;
}

}  // namespace nn
