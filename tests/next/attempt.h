// Tries a function in a process of its own: whatever it does ends in a line that says what.
#pragma once

#include <string>

#include "tests/next/check.h"

namespace next {

struct Attempt {
  enum class How { kRight, kWrong, kNotWritten } how = How::kRight;
  std::string text;  // kWrong: for which arguments, and what is wrong; lines without a last newline
};

// Runs the trials of the function until one is wrong. A crash, an exception and an endless loop (2
// s of a processor) are wrong, too.
Attempt attempt(const Check& check);

}  // namespace next
