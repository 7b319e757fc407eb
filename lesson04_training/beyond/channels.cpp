#include "lesson04_training/beyond/channels.h"

namespace nn {
namespace {

constexpr std::size_t kWide = 256;  // numbers a stretch: long against a loop's start, short
                                    // against the nearest cache

std::size_t width_of(std::size_t channels) {
  return std::max<std::size_t>(1, kWide / channels) * channels;
}

}  // namespace

std::vector<float> repeated(std::span<const float> v) {
  std::vector<float> wide;
  const std::size_t width = width_of(v.size());
  wide.reserve(width);
  while (wide.size() < width) wide.insert(wide.end(), v.begin(), v.end());
  return wide;
}

void add_to_rows(std::span<const float> b, std::span<float> out) {
  if (b.empty()) return;
  const std::vector<float> wide = repeated(b);
  for_each_stretch(out.size(), wide.size(), [&](std::size_t start, std::size_t length) {
    float* to = out.data() + start;
    for (std::size_t j = 0; j < length; ++j) to[j] += wide[j];
  });
}

void add_column_sums(std::span<const float> x, std::span<float> sums) {
  if (sums.empty()) return;
  std::vector<float> wide(width_of(sums.size()));
  for_each_stretch(x.size(), wide.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) wide[j] += x[start + j];
  });
  for (std::size_t start = 0; start < wide.size(); start += sums.size()) {
    for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += wide[start + c];
  }
}

// mean[c] = 1/n Σ_r x[r,c],  variance[c] = 1/n Σ_r (x[r,c] - mean[c])²
//
// Not the mean of the squares less the square of the mean: two large numbers whose difference is
// small leave few digits.
void channel_statistics(std::span<const float> x, ChannelStatistics result) {
  const std::size_t c = result.mean.size();
  const float one_nth = static_cast<float>(c) / static_cast<float>(x.size());
  std::ranges::fill(result.mean, 0.0f);
  add_column_sums(x, result.mean);
  for (float& m : result.mean) m *= one_nth;

  const std::vector<float> mean = repeated(result.mean);
  std::vector<float> squares(mean.size());
  for_each_stretch(x.size(), mean.size(), [&](std::size_t start, std::size_t length) {
    for (std::size_t j = 0; j < length; ++j) {
      const float distance = x[start + j] - mean[j];
      squares[j] += distance * distance;
    }
  });
  std::ranges::fill(result.variance, 0.0f);
  add_column_sums(squares, result.variance);
  for (float& v : result.variance) v *= one_nth;
}

}  // namespace nn
