#include "common/picture/show.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <vector>

#include "common/program/terminal.h"

namespace nn {
namespace {

constexpr std::size_t kGap = 2;  // blanks between two images

// The image with its brightest pixel at 1, as matplotlib draws it: an average of many images has no
// pixel that is fully ink, and would look washed out. What is not above 0, NaN too, becomes 0. Only
// the first `width` columns: the terminal would tear a wider one to pieces.
Tensor brightened(const Tensor& image, std::size_t width) {
  float brightest = 0.0f;
  for (const float value : image.values()) {
    if (std::isfinite(value)) brightest = std::max(brightest, value);
  }
  Tensor result({image.size(0), std::min(image.size(1), width)});
  for (std::size_t r = 0; r < result.size(0); ++r) {
    std::ranges::transform(image.row(r).first(result.size(1)), result.row(r).begin(), [&](float v) {
      return v > 0.0f ? std::min(v / brightest, 1.0f) : 0.0f;
    });
  }
  return result;
}

// The pixel, or background where the image has no such row (the last cell of an odd height).
float pixel(const Tensor& image, std::size_t row, std::size_t column) {
  return row < image.size(0) ? image.row(row)[column] : 0.0f;
}

std::string draw_row(const Tensor& image, std::size_t row, ImageStyle style) {
  std::string line;
  if (row < image.size(0)) {
    for (std::size_t c = 0; c < image.size(1); ++c) {
      line += cell(pixel(image, row, c), pixel(image, row + 1, c), style);
    }
    if (style != ImageStyle::kPlain) line += "\x1b[0m";  // back to the terminal's colours
  } else {
    line.assign(image.size(1), ' ');  // a lower image beside a higher one
  }
  return line;
}

std::size_t column_width(const CaptionedImage& captioned) {
  return std::max(captioned.image.size(1), captioned.caption.size());
}

void end_line(std::string& text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text += '\n';
}

// A group of images that share their lines.
std::string draw_side_by_side(std::span<const CaptionedImage> group, ImageStyle style) {
  std::size_t height = 0;
  for (const CaptionedImage& one : group) height = std::max(height, one.image.size(0));
  std::string text;
  for (std::size_t row = 0; row < height; row += 2) {
    for (const CaptionedImage& one : group) {
      text += draw_row(one.image, row, style);
      text.append(column_width(one) - one.image.size(1) + kGap, ' ');
    }
    end_line(text);
  }
  bool any_caption = false;
  for (const CaptionedImage& one : group) {
    text += one.caption;
    text.append(column_width(one) - one.caption.size() + kGap, ' ');
    any_caption = any_caption || !one.caption.empty();
  }
  end_line(text);
  if (!any_caption) text.pop_back();
  return text;
}

// How many images fit on a line, of those that are left: at least one.
std::size_t fitting(std::span<const CaptionedImage> left, std::size_t width) {
  std::size_t count = 1;
  std::size_t used = column_width(left[0]);
  while (count < left.size() && used + kGap + column_width(left[count]) <= width) {
    used += kGap + column_width(left[count++]);
  }
  return count;
}

// How many lines of images there are if each takes as many as fit.
std::size_t fewest_lines(std::span<const CaptionedImage> images, std::size_t width) {
  std::size_t lines = 0;
  while (!images.empty()) {
    images = images.subspan(fitting(images, width));
    ++lines;
  }
  return lines;
}

}  // namespace

std::string draw_images(std::span<const CaptionedImage> images, ImageStyle style,
                        std::size_t width) {
  for (const CaptionedImage& one : images) {
    require_shape(one.image.rank() == 2, "show_image", one.image.shape(), "[rows, columns]");
  }
  std::vector<CaptionedImage> bright;
  for (const CaptionedImage& one : images) {
    bright.push_back({brightened(one.image, width), one.caption.substr(0, width)});
  }
  // As few lines as it takes, with the images shared out evenly: ten of which nine would fit stand
  // in two lines of five.
  std::string text;
  std::size_t lines = fewest_lines(bright, width);
  for (std::span<const CaptionedImage> left = bright; !left.empty();) {
    const std::size_t share = (left.size() + lines - 1) / lines;
    const std::size_t count = std::min(share, fitting(left, width));
    text += draw_side_by_side(left.first(count), style);
    left = left.subspan(count);
    lines = std::max<std::size_t>(1, lines - 1);
  }
  return text;
}

void show_image(const Tensor& image, const std::string& caption) {
  const CaptionedImage one[] = {{image, caption}};
  show_images(one);
}

void show_images(std::span<const CaptionedImage> images) {
  std::cout << draw_images(images, image_style(), line_width(STDOUT_FILENO));
}

}  // namespace nn
