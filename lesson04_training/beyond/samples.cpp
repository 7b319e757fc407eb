#include "lesson04_training/beyond/samples.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "lesson01_tensors/digits.h"

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

Brightness measure_brightness(const Samples& samples, std::span<const std::size_t> rows) {
  std::array<double, 256> counts{};
  for (const std::size_t row : rows) {
    for (const std::uint8_t byte : samples.images.image(row)) ++counts[byte];
  }
  double n = 0, sum = 0, squares = 0;
  for (std::size_t byte = 0; byte < counts.size(); ++byte) {
    const double value = static_cast<double>(byte) / 255.0;
    n += counts[byte];
    sum += counts[byte] * value;
    squares += counts[byte] * value * value;
  }
  const double mean = sum / n;
  const double variance = squares / n - mean * mean;
  return {static_cast<float>(mean), static_cast<float>(std::sqrt(std::max(variance, 1e-12)))};
}

void load_images(const Samples& samples, std::span<const std::size_t> rows,
                 const Brightness& brightness, Tensor& x) {
  const float scale = 1.0f / (255.0f * brightness.deviation);
  const float background = -brightness.mean / brightness.deviation;
  reshape(x, rows.size(), samples.images.pixels_per_image());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::span<const std::uint8_t> from = samples.images.image(rows[i]);
    float* to = x.row(i).data();
    for (std::size_t p = 0; p < from.size(); ++p) {
      to[p] = static_cast<float>(from[p]) * scale + background;
    }
  }
}

void load_targets(const Samples& samples, std::span<const std::size_t> rows, Tensor& y) {
  reshape(y, rows.size(), kClasses);
  std::ranges::fill(y.values(), 0.0f);
  for (std::size_t i = 0; i < rows.size(); ++i) y.row(i)[samples.labels[rows[i]]] = 1.0f;
}

}  // namespace nn
