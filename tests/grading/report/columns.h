// Columns of a table in a terminal: words stand to the left, numbers to the right.
#pragma once

#include <cstddef>
#include <string>

#include "tests/grading/report/text.h"

namespace nn::grading {

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
