// Reads IDX, the file format of MNIST: a short header, then one byte a value.
//
//   bytes 0-1  zero        byte 2  the type of a value: 08 for unsigned bytes
//   byte 3     number of axes        then the length of each axis: 4 bytes, most significant first
//   then       the values, in row-major order
//
// Nothing in a header is believed before it has been held against the length of the file, so a
// damaged or hostile file ends in a message and never in a huge allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace nn {

// A pile of grey images of one size: byte 0 is background, 255 is ink.
struct Images {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::uint8_t> pixels;  // image after image, each row by row

  std::size_t pixels_per_image() const { return rows * columns; }
  std::size_t count() const { return rows * columns == 0 ? 0 : pixels.size() / (rows * columns); }

  // The pixels of image i. Throws std::out_of_range past the last.
  std::span<const std::uint8_t> image(std::size_t i) const;
};

// Each throws std::runtime_error that names the file if it is missing or cannot be read, is not
// IDX, of another type or number of axes, empty, shorter or longer than its header says, or larger
// than memory.
Images read_idx_images(const std::filesystem::path& file);                     // 3 axes
std::vector<std::uint8_t> read_idx_labels(const std::filesystem::path& file);  // 1 axis

}  // namespace nn
