// Draws grey images with text, so that a lesson can look at its data in the terminal. The article's
// show_image.
//
// Two pixels, one above the other, share a character cell, because a cell is about twice as high as
// it is wide. Where the terminal can show 24-bit colour the cell is the half block "▀": its
// foreground is the upper pixel, its background the lower one. Everywhere else it is one of ten
// characters, the denser the brighter the two pixels are on average.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "common/tensor/tensor.h"

namespace nn {

struct CaptionedImage {
  Tensor image;         // [rows, columns]; 0 or less is background, the largest value is full ink
  std::string caption;  // one line of ASCII below the image; may be empty
};

enum class ImageStyle { kPlain, kHalfBlocks };

// What standard output can show: half blocks if it is a terminal that says it knows 24-bit colour
// (COLORTERM is "truecolor" or "24bit") and the user has not set NO_COLOR; plain otherwise, and so
// whenever the output goes to a file or a pipe.
ImageStyle image_style();

// The images side by side, as many on a line as `width` characters hold (at least one, cut to that
// width), each with its caption below. Every line ends with a newline and without trailing blanks.
// Throws std::invalid_argument for an image that does not have two axes.
std::string draw_images(std::span<const CaptionedImage> images, ImageStyle style,
                        std::size_t width);

// Print to standard output, in the style and the width that it has.
void show_image(const Tensor& image, const std::string& caption = "");
void show_images(std::span<const CaptionedImage> images);

}  // namespace nn
