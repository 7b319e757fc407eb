#include "lesson04_training/beyond/trainer.h"

#include <algorithm>

#include "common/machine/blas.h"
#include "lesson01_tensors/digits.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/beyond/momentum.h"
#include "lesson04_training/beyond/noise.h"
#include "lesson04_training/beyond/softmax_cross_entropy.h"

namespace nn {
namespace {

constexpr std::size_t kBlock = 4096;  // weights that stay in the nearest cache during their step

// Calls work(part, its first, its end) for each of the parts, as even as can be and of `most` at
// most, that 0 to `all` - 1 is divided into, of those that belong to a share.
template <class Work>
void for_each_part(std::size_t all, std::size_t parts, std::size_t share, const Work& work) {
  for (std::size_t p = parts * share / kShares; p < parts * (share + 1) / kShares; ++p) {
    work(p, all * p / parts, all * (p + 1) / parts);
  }
}

std::size_t divide_up(std::size_t all, std::size_t most) { return (all + most - 1) / most; }

// Moves means towards values. In the first steps they are the means of all values there were.
void follow(std::span<float> mean, std::span<const float> values, float factor, float rate,
            std::size_t step) {
  rate = std::max(rate, 1.0f / static_cast<float>(step));
  for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += rate * (values[i] * factor - mean[i]);
}

}  // namespace

LossResult loss_of(const Recipe& recipe, const Tensor& preds, const Tensor& y) {
  if (recipe.loss == Loss::kArticle) return {mnist_loss(preds, y), mnist_loss_backward(preds, y)};
  const Tensor targets = smooth(y, recipe.label_smoothing);
  return {cross_entropy(preds, targets), cross_entropy_backward(preds, targets)};
}

Trainer::Trainer(const Net& net, const Recipe& recipe, const Brightness& brightness, Team& team)
    : recipe_(recipe), brightness_(brightness), team_(team) {
  for (std::size_t s = 0; s < kShares; ++s) {
    shares_.push_back({net, {}, {}, {}, 0});
    shares_.back().parameters = shares_.back().net.parameters();
  }
  for (const Parameter* p : shares_[0].parameters) {
    memories_.push_back({Tensor(p->value.shape()), Tensor(p->value.shape()), p->value});
  }
}

float Trainer::step(const Samples& samples, std::span<const std::size_t> rows, float lr,
                    std::uint64_t key) {
  const std::size_t groups = divide_up(rows.size(), recipe_.group);
  team_.run(kShares, [&](std::size_t s) {
    begin(shares_[s]);
    for_each_part(rows.size(), groups, s, [&](std::size_t g, std::size_t first, std::size_t end) {
      work(shares_[s], samples, rows.subspan(first, end - first), rows.size(), noise(key, g));
    });
  });
  ++steps_;
  team_.run(kShares, [&](std::size_t s) {
    for (std::size_t p = 0; p < memories_.size(); ++p) {
      const std::size_t size = memories_[p].velocity.size();
      for (std::size_t i = s * kBlock; i < size; i += kShares * kBlock) update(p, i, lr, groups);
    }
  });
  double loss = 0;
  for (const Share& share : shares_) loss += share.loss;
  return static_cast<float>(loss / static_cast<double>(rows.size()));
}

// Gives a share the weights of the first one, and gradients of 0. That could be done with the step
// too; but what another core has written must be fetched from there, so each core writes its own.
void Trainer::begin(Share& share) {
  share.loss = 0;
  for (std::size_t p = 0; p < memories_.size(); ++p) {
    Parameter& mine = *share.parameters[p];
    const Tensor& weights = shares_[0].parameters[p]->value;
    if (&share != &shares_[0]) std::ranges::copy(weights.values(), mine.value.values().begin());
    std::ranges::fill(mine.gradient.values(), 0.0f);
  }
}

// A group forward and back. The mean over the batch is the sum over its groups of their means, each
// weighed with its part of the images.
void Trainer::work(Share& share, const Samples& samples, std::span<const std::size_t> rows,
                   std::size_t batch, std::uint64_t key) {
  load_images(samples, rows, brightness_, recipe_.shift, noise(key, 0), share.x);
  load_targets(samples, rows, share.y);
  const Tensor& preds = share.net.forward(share.x, {true, noise(key, 1)});
  LossResult loss = loss_of(recipe_, preds, share.y);
  share.loss += static_cast<double>(loss.value) * static_cast<double>(rows.size());
  const float part = static_cast<float>(rows.size()) / static_cast<float>(batch);
  for (float& value : loss.dpreds.values()) value *= part;
  share.net.backward(loss.dpreds);
}

// A block of a parameter: adds up the gradients of the shares and steps against the sum. Blocks can
// be updated at the same time.
void Trainer::update(std::size_t parameter, std::size_t start, float lr, std::size_t groups) {
  Parameter& first = *shares_[0].parameters[parameter];
  Memory& memory = memories_[parameter];
  const std::size_t length = std::min(kBlock, first.value.size() - start);
  const auto block = [&](Tensor& t) { return t.values().subspan(start, length); };
  const std::span<float> w = block(first.value), gradient = block(first.gradient);
  for (std::size_t s = 1; s < kShares; ++s) {
    saxpy(1.0f, block(shares_[s].parameters[parameter]->gradient), gradient);
  }
  lr *= first.lr_scale;
  if (first.role == Role::kStatistic) {
    follow(w, gradient, 1.0f / static_cast<float>(groups), 0.05f, steps_);
  } else if (recipe_.method == Method::kAdam) {
    adam_step(w, block(memory.velocity), block(memory.square), gradient, lr, steps_);
  } else {
    momentum_step(w, block(memory.velocity), gradient, lr, recipe_.momentum);
  }
  if (recipe_.average > 0) follow(block(memory.average), w, 1, 1 - recipe_.average, steps_);
}

void Trainer::take_average() {
  if (recipe_.average == 0) return;
  for (std::size_t p = 0; p < memories_.size(); ++p) {
    shares_[0].parameters[p]->value = memories_[p].average;
  }
}

Tensor Trainer::predict(const Samples& samples, std::span<const std::size_t> rows) {
  Tensor result({rows.size(), kClasses});
  team_.run(kShares, [&](std::size_t s) {
    Share& share = shares_[s];
    begin(share);
    const std::size_t groups = divide_up(rows.size(), 50);
    for_each_part(rows.size(), groups, s, [&](std::size_t, std::size_t first, std::size_t end) {
      load_images(samples, rows.subspan(first, end - first), brightness_, 0, 0, share.x);
      std::ranges::copy(share.net.forward(share.x).values(), result.row(first).begin());
    });
  });
  return result;
}

}  // namespace nn
