#include "lesson04_training/beyond/data.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "common/mnist/find_idx.h"
#include "common/tensor/reduce.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/noise.h"

namespace nn {

Samples load_samples(const std::filesystem::path& directory, const std::string& name) {
  const std::filesystem::path labels_file = find_idx_file(directory, name + "-labels", 1);
  Samples samples{read_idx_images(find_idx_file(directory, name + "-images", 3)),
                  read_idx_labels(labels_file)};
  if (samples.images.count() != samples.size()) {
    throw std::runtime_error(labels_file.string() + ": has " + std::to_string(samples.size()) +
                             " labels for " + std::to_string(samples.images.count()) + " images");
  }
  if (std::ranges::max(samples.labels) >= kClasses) {
    throw std::runtime_error(labels_file.string() + ": has a label above 9");
  }
  return samples;
}

Data load_data(const std::filesystem::path& directory) {
  Data data{load_samples(directory, "train"), load_samples(directory, "t10k")};
  if (data.train.extent() != data.test.extent()) {
    throw std::runtime_error(directory.string() +
                             ": the training images have another size than the test images");
  }
  return data;
}

Rows numbers(std::size_t first, std::size_t last) {
  Rows rows(last - first);
  std::iota(rows.begin(), rows.end(), first);
  return rows;
}

Brightness measure_brightness(const Samples& samples, std::span<const std::size_t> rows) {
  std::uint64_t n = 0, sum = 0, squares = 0;  // of bytes: exact
  for (const std::size_t row : rows) {
    const std::span<const std::uint8_t> image = samples.images.image(row);
    n += image.size();
    for (const std::uint64_t byte : image) {
      sum += byte;
      squares += byte * byte;
    }
  }
  const double all = static_cast<double>(n);
  const double mean = static_cast<double>(sum) / all / 255;
  const double variance = static_cast<double>(squares) / all / (255 * 255) - mean * mean;
  return {static_cast<float>(mean), static_cast<float>(std::sqrt(std::max(variance, 1e-12)))};
}

namespace {

// out[r + down, c + right] = image[r, c], where both are inside.
void load_image(std::span<const std::uint8_t> image, std::size_t rows, std::size_t columns,
                std::ptrdiff_t down, std::ptrdiff_t right, const Brightness& b,
                std::span<float> out) {
  const float scale = 1.0f / (255.0f * b.deviation);
  const float background = -b.mean / b.deviation;
  const bool is_moved = down != 0 || right != 0;
  if (is_moved) std::ranges::fill(out, background);
  // An image that stays where it is is one long row.
  const auto h = static_cast<std::ptrdiff_t>(is_moved ? rows : 1);
  const auto w = static_cast<std::ptrdiff_t>(is_moved ? columns : rows * columns);
  const std::ptrdiff_t length = std::max<std::ptrdiff_t>(0, w - std::abs(right));
  for (std::ptrdiff_t r = std::max<std::ptrdiff_t>(0, -down); r < std::min(h, h - down); ++r) {
    const std::uint8_t* from = image.data() + r * w + std::max<std::ptrdiff_t>(0, -right);
    float* to = out.data() + (r + down) * w + std::max<std::ptrdiff_t>(0, right);
    for (std::ptrdiff_t c = 0; c < length; ++c) {
      to[c] = static_cast<float>(from[c]) * scale + background;
    }
  }
}

// A whole number from -most to most, each with the same probability (but for 1 in 2^32).
std::ptrdiff_t draw_shift(std::size_t most, std::uint64_t noise) {
  const std::uint64_t places = 2 * most + 1;
  return static_cast<std::ptrdiff_t>((noise >> 32) * places >> 32) -
         static_cast<std::ptrdiff_t>(most);
}

}  // namespace

void load_images(const Samples& samples, std::span<const std::size_t> rows,
                 const Brightness& brightness, std::size_t shift, std::uint64_t key, Tensor& x) {
  const Images& images = samples.images;
  reshape(x, rows.size(), images.pixels_per_image());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    load_image(images.image(rows[i]), images.rows, images.columns,
               draw_shift(shift, noise(key, 2 * i)), draw_shift(shift, noise(key, 2 * i + 1)),
               brightness, x.row(i));
  }
}

void load_targets(const Samples& samples, std::span<const std::size_t> rows, Tensor& y) {
  reshape(y, rows.size(), kClasses);
  std::ranges::fill(y.values(), 0.0f);
  for (std::size_t i = 0; i < rows.size(); ++i) y.row(i)[samples.labels[rows[i]]] = 1.0f;
}

float accuracy_of(const Tensor& preds, const Samples& samples, const Rows& rows) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    right += argmax(preds.row(i)) == samples.labels[rows[i]];
  }
  return static_cast<float>(right) / static_cast<float>(rows.size());
}

}  // namespace nn
