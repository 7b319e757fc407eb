// What the terminal can do that a stream of the program goes to.
#pragma once

#include <cstddef>

namespace nn {

// Whether the stream, STDOUT_FILENO or STDERR_FILENO, goes to a terminal that understands escape
// codes: not where TERM is missing, or names one such as "dumb".
bool has_escape_codes(int stream);

// How many characters fit on a line of it: the terminal's width, or 80.
std::size_t line_width(int stream);

}  // namespace nn
