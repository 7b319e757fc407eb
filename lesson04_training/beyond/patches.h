// A convolution is a matrix multiplication, as the article says of it: each place where the kernel
// lies on the image is a patch of pixels, and the patch, written as a row, times the kernel,
// written as a column, is the pixel that comes out.
//
//   image 4 x 4        kernel 3 x 3 lies in      4 patches as rows,      times [9, N]: the N
//    a b c d           4 places, the first:      the first:              channels of 4 pixels
//    e f g h            a b c
//    i j k l            e f g                    a b c e f g i j k   @  w  =  out [2 x 2, N]
//    m n o p            i j k
//
// Each pixel is copied up to kernel² times: that is the price for one product in place of seven
// loops. The patches are written a few lines of the image at a time, so that they are still in the
// processor's cache when they are multiplied.
#pragma once

#include <cstddef>
#include <span>

#include "lesson04_training/beyond/layer.h"

namespace nn {

// A square kernel that moves over an image of extent `in`, `stride` pixels at a time, and never
// beyond its edge.
struct Window {
  Extent in;
  std::size_t kernel = 1;
  std::size_t stride = 1;

  std::size_t rows() const { return (in.rows - kernel) / stride + 1; }
  std::size_t columns() const { return (in.columns - kernel) / stride + 1; }
  std::size_t patch_size() const { return kernel * kernel * in.channels; }
  std::size_t line_size() const { return columns() * patch_size(); }  // the patches of a line
};

// Throws std::invalid_argument, naming both, if the kernel is larger than the image, or kernel or
// stride are 0.
void require_fits(const Window& window);

// The patches of some lines. x [B, in.size()] are B images; their lines of patches are counted
// through: line l is line l % rows() of image l / rows(). Writes the patches of lines
// [first, first + lines), from left to right, as rows of patch_size() numbers: in a patch the order
// is that of the image, row by row, channels last.
void im2col(const Tensor& x, const Window& window, std::size_t first, std::size_t lines,
            std::span<float> patches);

// The way back: adds every number of a patch to the pixel that im2col copied it from. dx has the
// shape of x.
void col2im(std::span<const float> dpatches, const Window& window, std::size_t first,
            std::size_t lines, Tensor& dx);

}  // namespace nn
