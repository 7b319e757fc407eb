// How an image is drawn in the terminal: with which characters and colours, as far as the terminal
// knows them.
#pragma once

#include <string>

namespace nn {

enum class ImageStyle {
  kPlain,       // characters, the denser the brighter
  kGreys,       // half blocks in 26 shades, from a terminal's 256 colours: tmux, screen
  kHalfBlocks,  // half blocks in 256 shades: 24-bit colour
};

// What standard output can show. If it is a terminal: half blocks where it says it knows 24-bit
// colour (COLORTERM is "truecolor" or "24bit"), greys where it knows 256 colours (TERM holds
// "256color"). Plain where the user has set NO_COLOR, everywhere else, and so whenever the output
// goes to a file or a pipe.
ImageStyle image_style();

// A character cell of two pixels, the upper and the lower one, both from 0 (black) to 1 (white).
std::string cell(float upper, float lower, ImageStyle style);

}  // namespace nn
