// Batch normalisation (Ioffe and Szegedy, 2015): every channel is brought to mean 0 and variance 1
// over the images at hand, then given a mean and a spread that are learned. Layers behind it always
// see numbers of the same size, and longer steps are possible.
//
// The mean and variance are those of a group of the batch (32 images as a rule) and not of the
// whole batch: so threads that work on different groups need not wait for each other. A channel of
// an image is many pixels, and those of 32 images are enough. The network, when it is used, takes
// running means over the groups of many steps.
#pragma once

#include <span>
#include <vector>

#include "lesson04_training/beyond/channels.h"

namespace nn {

inline constexpr float kVarianceFloor = 1e-5f;  // added to the variance: no division by 0

// 1 / sqrt(variance + kVarianceFloor), channel by channel.
std::vector<float> one_over_deviation(std::span<const float> variance);

// out = gain · x_hat + bias with x_hat = (x - mean) / sqrt(variance + kVarianceFloor).
void batch_norm(std::span<const float> x, ChannelStatistics statistics, std::span<const float> gain,
                std::span<const float> bias, std::span<float> out);

// The way back, for a mean and variance that are those of x. First dgain[c] = Σ dout · x_hat and
// dbias[c] = Σ dout; then, with these, ∂loss/∂x in the place of dout.
void batch_norm_backward_weights(std::span<const float> dout, std::span<const float> x,
                                 ChannelStatistics statistics, std::span<float> dgain,
                                 std::span<float> dbias);
void batch_norm_backward(std::span<float> dout, std::span<const float> x,
                         ChannelStatistics statistics, std::span<const float> gain,
                         std::span<const float> dgain, std::span<const float> dbias);

}  // namespace nn
