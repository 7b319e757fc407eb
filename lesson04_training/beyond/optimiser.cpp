#include "lesson04_training/beyond/optimiser.h"

#include <algorithm>
#include <utility>

#include "lesson04_training/beyond/momentum.h"

namespace nn {
namespace {

constexpr std::size_t kBlock = 4096;

// Running means: of the last twenty steps or so, weighed less the older they are, and at the start
// of all there were. `sum` is over the groups of this step.
void follow(std::span<float> mean, std::span<const float> sum, std::size_t step,
            std::size_t groups) {
  const float rate = std::max(0.05f, 1.0f / static_cast<float>(step));
  const float one_nth = 1.0f / static_cast<float>(groups);
  for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += rate * (sum[i] * one_nth - mean[i]);
}

}  // namespace

Optimiser::Optimiser(const Recipe& recipe, std::vector<std::vector<Parameter*>> copies)
    : recipe_(recipe), copies_(std::move(copies)) {
  for (std::size_t p = 0; p < copies_[0].size(); ++p) {
    const Tensor& value = copies_[0][p]->value;
    for (std::size_t start = 0; start < value.size(); start += kBlock) {
      blocks_.push_back({p, start, std::min(kBlock, value.size() - start)});
    }
    velocity_.push_back(Tensor(value.shape()));
    if (recipe.method == Method::kAdam) square_.push_back(Tensor(value.shape()));
    if (recipe.average > 0.0f) average_.push_back(value);
  }
}

std::span<float> Optimiser::sum_gradients(const Block& block) {
  const std::span<float> sum = block.of(copies_[0][block.parameter]->gradient);
  for (std::size_t copy = 1; copy < copies_.size(); ++copy) {
    const std::span<float> more = block.of(copies_[copy][block.parameter]->gradient);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
    std::ranges::fill(more, 0.0f);
  }
  return sum;
}

void Optimiser::update(std::size_t number, float lr, std::size_t step, std::size_t groups) {
  const Block& block = blocks_[number];
  Parameter& first = *copies_[0][block.parameter];
  const std::span<float> sum = sum_gradients(block);
  const std::span<float> w = block.of(first.value);
  if (first.role == Role::kStatistic) {
    follow(w, sum, step, groups);
  } else {
    descend(block, sum, lr * first.lr_scale, step);
  }
  std::ranges::fill(sum, 0.0f);
  if (recipe_.average > 0.0f) {
    const std::span<float> average = block.of(average_[block.parameter]);
    const float rate = std::max(1.0f - recipe_.average, 1.0f / static_cast<float>(step));
    for (std::size_t i = 0; i < w.size(); ++i) average[i] += rate * (w[i] - average[i]);
  }
  for (std::size_t copy = 1; copy < copies_.size(); ++copy) {
    std::ranges::copy(w, block.of(copies_[copy][block.parameter]->value).begin());
  }
}

void Optimiser::descend(const Block& block, std::span<const float> gradient, float lr,
                        std::size_t step) {
  const std::span<float> w = block.of(copies_[0][block.parameter]->value);
  const std::span<float> velocity = block.of(velocity_[block.parameter]);
  if (recipe_.method == Method::kAdam) {
    adam_step(w, velocity, block.of(square_[block.parameter]), gradient, lr, step);
  } else {
    momentum_step(w, velocity, gradient, lr, recipe_.momentum);
  }
}

void Optimiser::take_average() {
  if (average_.empty()) return;
  for (std::vector<Parameter*>& copy : copies_) {
    for (std::size_t p = 0; p < copy.size(); ++p) copy[p]->value = average_[p];
  }
}

}  // namespace nn
