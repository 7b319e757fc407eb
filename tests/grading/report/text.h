// Text that a student can have a hand in, made fit for a terminal and for files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/program/printed.h"

namespace nn::grading {

// On one line, without anything that steers a terminal, and no longer than `length` bytes.
inline std::string printable(std::string_view text, std::size_t length = 500) {
  return shortened(nn::printable(text.substr(0, 4 * length)), length);
}

// How many columns the text takes in a terminal, one for each character.
inline std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return width;
}

// Columns of a table in a terminal: words stand to the left, numbers to the right.
inline std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = width_of(text);
  if (taken < width) text.append(width - taken, ' ');
  return text;
}

inline std::string right(int number, std::size_t width) {
  const std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

}  // namespace nn::grading
