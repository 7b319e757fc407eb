// The images to train on and those to be judged by, and a group of them as floats.
//
// Lesson 1 makes floats of all images at once, in class order. Here they stay bytes, a quarter of
// the memory: each group becomes floats when its turn comes, normalised and shifted on the way. And
// they stay in the order of the files, in which the last 10,000 training images are a fair sample:
// they can be held out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "common/mnist/idx.h"
#include "common/tensor/tensor.h"
#include "lesson04_training/beyond/layer.h"

namespace nn {

struct Samples {
  Images images;
  std::vector<std::uint8_t> labels;  // 0 to 9

  std::size_t size() const { return labels.size(); }
  Extent extent() const { return {images.rows, images.columns, 1}; }
};

// `name` is "train" or "t10k". Images may be of any size. Throws std::runtime_error that names the
// file if one is missing or damaged, or if images and labels do not agree.
Samples load_samples(const std::filesystem::path& directory, const std::string& name);

struct Data {
  Samples train;
  Samples test;  // the article's validation set, looked at once, at the end: so it is no validation
};

// Reads both. Throws what load_samples throws, and if their images differ in size.
Data load_data(const std::filesystem::path& directory);

// Which images: numbers of rows. And those from first to last - 1.
using Rows = std::vector<std::size_t>;
Rows numbers(std::size_t first, std::size_t last);

// What happens to a pixel between file and network: (byte / 255 - mean) / deviation.
struct Brightness {
  float mean = 0.0f;
  float deviation = 1.0f;
};

// Mean and standard deviation of all pixels of some images, so that they have 0 and 1 afterwards.
Brightness measure_brightness(const Samples& samples, std::span<const std::size_t> rows);

// Some images as floats: x [B, rows · columns], row i for image rows[i].
// Each is shifted by up to `shift` pixels in both directions, drawn from `noise`; what comes in at
// the edge is background.
void load_images(const Samples& samples, std::span<const std::size_t> rows,
                 const Brightness& brightness, std::size_t shift, std::uint64_t noise, Tensor& x);

// Their targets, one-hot: y [B, 10].
void load_targets(const Samples& samples, std::span<const std::size_t> rows, Tensor& y);

// The share of predictions [n, C] that are right: row i is for image rows[i].
float accuracy_of(const Tensor& preds, const Samples& samples, const Rows& rows);

}  // namespace nn
