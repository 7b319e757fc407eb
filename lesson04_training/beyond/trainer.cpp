#include "lesson04_training/beyond/trainer.h"

#include <algorithm>

#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/loss.h"
#include "lesson04_training/beyond/noise.h"

namespace nn {
namespace {

// Calls work(first, last) for each of the parts, as even as can be, that 0 to `all` - 1 is divided
// into, of those that belong to a share.
template <class Work>
void for_each_part(std::size_t all, std::size_t parts, std::size_t share, const Work& work) {
  for (std::size_t p = parts * share / kShares; p < parts * (share + 1) / kShares; ++p) {
    work(p, all * p / parts, all * (p + 1) / parts);
  }
}

std::size_t divide_up(std::size_t all, std::size_t most) { return (all + most - 1) / most; }

template <class Share>
std::vector<std::vector<Parameter*>> parameters_of(std::vector<Share>& shares) {
  std::vector<std::vector<Parameter*>> all;
  for (Share& share : shares) all.push_back(share.net.parameters());
  return all;
}

}  // namespace

Trainer::Trainer(const Net& net, const Recipe& recipe, const Brightness& brightness, Team& team)
    : recipe_(recipe),
      brightness_(brightness),
      team_(team),
      shares_(kShares, Share{net, {}, {}, 0}),
      optimiser_(recipe, parameters_of(shares_)) {}

float Trainer::step(const Samples& samples, std::span<const std::size_t> rows, float lr,
                    std::uint64_t key) {
  const std::size_t groups = divide_up(rows.size(), recipe_.group);
  team_.run(kShares, [&](std::size_t s) {
    shares_[s].loss = 0;
    for_each_part(rows.size(), groups, s, [&](std::size_t g, std::size_t first, std::size_t last) {
      work(shares_[s], samples, rows.subspan(first, last - first), rows.size(), noise(key, g));
    });
  });
  ++steps_;
  team_.run(optimiser_.blocks(),
            [&](std::size_t block) { optimiser_.update(block, lr, steps_, groups); });
  double loss = 0;
  for (const Share& share : shares_) loss += share.loss;
  return static_cast<float>(loss / static_cast<double>(rows.size()));
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

Tensor Trainer::predict(const Samples& samples, std::span<const std::size_t> rows) {
  constexpr std::size_t kGroup = 50;
  Tensor result({rows.size(), kClasses});
  team_.run(kShares, [&](std::size_t s) {
    for_each_part(rows.size(), divide_up(rows.size(), kGroup), s,
                  [&](std::size_t, std::size_t first, std::size_t last) {
                    Share& share = shares_[s];
                    load_images(samples, rows.subspan(first, last - first), brightness_, 0, 0,
                                share.x);
                    const Tensor& preds = share.net.forward(share.x);
                    std::ranges::copy(preds.values(), result.row(first).begin());
                  });
  });
  return result;
}

}  // namespace nn
