#include "mine.h"
#include <algorithm>
#include <cmath>
void mine::to_shares(std::span<float> row) {
  const float most = *std::ranges::max_element(row);
  float sum = 0;
  for (float& v : row) sum += v = std::exp(v - most);
  for (float& v : row) v /= sum;
}
mine::Channel::Channel(const nn::ChannelStatistics& of, std::size_t c)
    : mean(of.mean[c]), s(1 / std::sqrt(of.variance[c] + nn::kVarianceFloor)) {}
