// Images and targets together. Article: "Tensor Setup", dset and valid_dset.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>

#include "common/tensor/tensor.h"
#include "lesson01_tensors/digits.h"

namespace nn {

// Row i of x is an image, row i of y says what it shows.
struct Dataset {
  Tensor x;  // [n, I]: pixels from 0 to 1
  Tensor y;  // [n, C]: one-hot targets

  std::size_t size() const { return x.rank() == 0 ? 0 : x.size(0); }
};

// The article's list(zip(x, y)). Throws std::invalid_argument unless both have two axes and the
// same number of rows. Move the tensors in: they are large.
Dataset zip(Tensor x, Tensor y);

// How many images there are of each digit.
std::array<std::size_t, kClasses> count_images(const Digits& digits);

// One float tensor [n, 28, 28] a digit: the article's training_t. Takes the digits by value and
// frees each pile of bytes when its tensor is made.
std::vector<Tensor> stack_each(Digits digits);

// What the later lessons start from: all of the above in one call, in class order as in the
// article. For MNIST: [60000, 784] and [60000, 10]; [10000, 784] and [10000, 10]. Throws what
// load_training throws.
struct Mnist {
  Dataset train;
  Dataset valid;
};
Mnist load_mnist(const std::filesystem::path& directory);

}  // namespace nn
