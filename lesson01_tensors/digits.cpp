#include "lesson01_tensors/digits.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/mnist/find_idx.h"
#include "common/program/printed.h"
#include "common/tensor/shape.h"

namespace nn {

Digits group_by_digit(Images images, std::span<const std::uint8_t> labels) {
  require(labels.size() == images.count(), "group_by_digit",
          "got " + counted(images.count(), "image") + " and " + counted(labels.size(), "label") +
              ", expected one label an image");
  std::array<std::size_t, kClasses> counts{};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    require(labels[i] < kClasses, "group_by_digit",
            "label " + std::to_string(i) + " is " + std::to_string(labels[i]) +
                ", expected a digit from 0 to 9");
    ++counts[labels[i]];
  }
  Digits digits;
  for (std::size_t digit = 0; digit < kClasses; ++digit) {
    digits[digit].rows = images.rows;
    digits[digit].columns = images.columns;
    digits[digit].pixels.reserve(counts[digit] * images.pixels_per_image());
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::span<const std::uint8_t> image = images.image(i);
    std::vector<std::uint8_t>& pile = digits[labels[i]].pixels;
    pile.insert(pile.end(), image.begin(), image.end());
  }
  return digits;
}

namespace {

Digits load(const std::filesystem::path& directory, const std::string& name) {
  const std::filesystem::path images_file = find_idx_file(directory, name + "-images", 3);
  const std::filesystem::path labels_file = find_idx_file(directory, name + "-labels", 1);
  Images images = read_idx_images(images_file);
  if (images.rows != kImageSide || images.columns != kImageSide) {
    throw std::runtime_error(images_file.string() + ": the images are " +
                             std::to_string(images.rows) + " x " + std::to_string(images.columns) +
                             " pixels, expected 28 x 28");
  }
  const std::vector<std::uint8_t> labels = read_idx_labels(labels_file);
  Digits digits;
  try {
    digits = group_by_digit(std::move(images), labels);
  } catch (const std::invalid_argument& error) {  // say which file the labels came from
    throw std::runtime_error(labels_file.string() + ": " + error.what());
  }
  for (std::size_t digit = 0; digit < kClasses; ++digit) {
    if (digits[digit].count() == 0) {
      throw std::runtime_error(labels_file.string() + ": there is no image of the digit " +
                               std::to_string(digit) + ", expected at least one of each");
    }
  }
  return digits;
}

}  // namespace

Digits load_training(const std::filesystem::path& directory) { return load(directory, "train"); }

Digits load_validation(const std::filesystem::path& directory) { return load(directory, "t10k"); }

}  // namespace nn
