// Letters and digits as strokes: what the third network of the page tells from each other.
#pragma once

#include <span>
#include <string_view>

namespace nn {

struct Sign {
  char name;                 // 'A', '7'
  std::string_view strokes;  // for read_strokes()
};

// Letters that cannot be taken for a digit.
std::span<const Sign> letters();

// Digits, each in several forms.
std::span<const Sign> written_digits();

}  // namespace nn
