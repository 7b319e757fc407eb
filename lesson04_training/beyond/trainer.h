// Steps of a training on several threads.
//
// A batch is divided into groups of images, and the groups are dealt out to two shares. Each share
// has a copy of the network and works through its groups one after the other, adding up gradients.
// Then the gradients of the shares are added, the first copy makes a step, and the other takes its
// weights. How the batch is divided, and in which order sums are taken, does not depend on the
// number of threads: one thread works through the shares one after the other and comes to the same
// weights, to the last bit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/net.h"
#include "lesson04_training/beyond/recipe.h"
#include "lesson04_training/beyond/team.h"

namespace nn {

// How many shares a batch has: so many threads can work on it at most.
inline constexpr std::size_t kShares = 2;

class Trainer {
 public:
  // Trains copies of `net`. The team must outlive the trainer.
  Trainer(const Net& net, const Recipe& recipe, const Brightness& brightness, Team& team);

  // One step on a batch: the images samples[rows]. `noise` decides what is left to chance. Returns
  // the mean loss over the batch, before the step.
  float step(const Samples& samples, std::span<const std::size_t> rows, float lr,
             std::uint64_t noise);

  // Predictions for some images: [n, C].
  Tensor predict(const Samples& samples, std::span<const std::size_t> rows);

  Net& net() { return shares_[0].net; }

  // Puts the running means of the weights into the place of the weights, if the recipe has them.
  void take_average();

 private:
  struct Share {
    Net net;
    std::vector<Parameter*> parameters;  // of net
    Tensor x, y;                         // a group of images and its targets
    double loss = 0;                     // summed over the images of a batch
  };

  // What is kept for a parameter from step to step.
  struct Memory {
    Tensor velocity;  // with Adam, the mean of the gradients
    Tensor square;    // with Adam, the mean of their squares
    Tensor average;   // of the weights
  };

  void begin(Share& share);
  void work(Share& share, const Samples& samples, std::span<const std::size_t> rows,
            std::size_t batch, std::uint64_t noise);
  void update(std::size_t parameter, std::size_t start, float lr, std::size_t groups);

  Recipe recipe_;
  Brightness brightness_;
  Team& team_;
  std::vector<Share> shares_;
  std::vector<Memory> memories_;  // one a parameter
  std::size_t steps_ = 0;
};

// The loss that the recipe names, for predictions [B, C] and one-hot targets y [B, C].
struct LossResult {
  float value = 0;  // the mean over the images
  Tensor dpreds;    // its gradient with respect to the predictions
};
LossResult loss_of(const Recipe& recipe, const Tensor& preds, const Tensor& y);

}  // namespace nn
