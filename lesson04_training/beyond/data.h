// The images to train on and those to be judged by.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "lesson04_training/beyond/samples.h"

namespace nn {

struct Data {
  Samples train;
  Samples test;  // the article's validation set, looked at once, at the end: so it is no validation
};

// Reads both. Throws what load_samples throws, and std::runtime_error if their images differ in
// size.
Data load_data(const std::filesystem::path& directory);

// Which images: numbers of rows.
using Rows = std::vector<std::size_t>;

// The numbers from first to last - 1.
Rows numbers(std::size_t first, std::size_t last);

// The share of predictions [n, C] that are right: row i is for image rows[i].
float accuracy_of(const Tensor& preds, const Samples& samples, const Rows& rows);

}  // namespace nn
