// Draws grey images with text, so that a lesson can look at its data in the terminal. The article's
// show_image.
//
// Two pixels, one above the other, share a character cell, because a cell is about twice as high as
// it is wide. Where the terminal can show greys the cell is the half block "▀": its foreground is
// the upper pixel, its background the lower one. Everywhere else it is one of ten characters, the
// denser the brighter the two pixels are on average. See style.h.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "common/picture/style.h"
#include "common/tensor/tensor.h"

namespace nn {

struct CaptionedImage {
  Tensor image;         // [rows, columns]; 0 or less is background, the largest value is full ink
  std::string caption;  // one line of ASCII below the image; may be empty
};

// The images side by side, in as few lines of `width` characters as it takes and shared out evenly
// among them (at least one a line, cut to that width), each with its caption below. Every line ends
// with a newline and without trailing blanks. Throws std::invalid_argument for an image that does
// not have two axes.
std::string draw_images(std::span<const CaptionedImage> images, ImageStyle style,
                        std::size_t width);

// Print to standard output, in the style and the width that it has.
void show_image(const Tensor& image, const std::string& caption = "");
void show_images(std::span<const CaptionedImage> images);

}  // namespace nn
