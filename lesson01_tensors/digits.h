// The images, grouped by the digit they show. Article: "Intro", where `training` and `validation`
// are lists of ten folders of files; here they are ten piles of images.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "common/mnist/idx.h"

namespace nn {

inline constexpr std::size_t kClasses = 10;    // C: the digits 0 to 9
inline constexpr std::size_t kImageSide = 28;  // an image has 28 rows and 28 columns

// One pile for each digit: digits[6].image(1) is the second image of a six. The article's
// training[6][1].
using Digits = std::array<Images, kClasses>;

// Sorts images into piles by their labels; within a pile they keep the order of the file. Takes
// `images` by value, so that a caller who moves it in has its memory back at the end. Throws
// std::invalid_argument if there is not one label an image, or a label is above 9.
Digits group_by_digit(Images images, std::span<const std::uint8_t> labels);

// Read the 60,000 training or the 10,000 validation images from a directory of IDX files (see
// find_data_dir). Throw std::runtime_error that names the file if one is missing or damaged, if the
// images are not 28 x 28, if images and labels do not agree, or if a digit has no image.
Digits load_training(const std::filesystem::path& directory);
Digits load_validation(const std::filesystem::path& directory);

}  // namespace nn
