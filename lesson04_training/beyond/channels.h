// Rows of C channels, and what is the same for every row: a bias that is added to it, a sum over
// all rows.
//
// A pixel of a convolution may have 8 or 16 channels: too few for a loop of their own, which would
// spend its time starting and ending. So a number a channel is repeated until there are some
// hundred, and the loops go over several pixels at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace nn {

// v repeated a whole number of times.
std::vector<float> repeated(std::span<const float> v);

// out[r] += b for every row r of b.size() numbers. Nothing happens if b is empty: no bias.
void add_to_rows(std::span<const float> b, std::span<float> out);

// sums[c] += Σ_r x[r,c], for rows of sums.size() numbers; nothing happens if that is 0.
void add_column_sums(std::span<const float> x, std::span<float> sums);

// What is known of C channels: each span holds C numbers.
struct ChannelStatistics {
  std::span<float> mean;
  std::span<float> variance;  // the mean of the squared distances: divided by n, not n - 1
};

// x holds n rows of C channels. Measures them.
void channel_statistics(std::span<const float> x, ChannelStatistics result);

// Calls work(start, length) for the stretches of `size` numbers that one repeated() covers.
template <class Work>
void for_each_stretch(std::size_t size, std::size_t width, const Work& work) {
  for (std::size_t start = 0; start < size; start += width) {
    work(start, std::min(width, size - start));
  }
}

}  // namespace nn
