// A few hidden units: what they look for, and what training changed in that.
#pragma once

#include <cstddef>
#include <vector>

#include "common/picture/show.h"
#include "common/tensor/tensor.h"
#include "lesson03_network/simple_net.h"

namespace nn {

// The weights of some units as they were before the training: a few columns of w1, so that nobody
// need keep all of them.
class WatchedUnits {
 public:
  // Watches `count` units, or all if there are fewer: those that the predictions listen to most,
  // with the largest weights in w2. Throws std::invalid_argument unless w1 is [784, H].
  WatchedUnits(const Params& params, std::size_t count);

  // For an even picture first the weights of all watched units in `params`, then what has changed
  // in them. Throws std::invalid_argument if a unit is no longer there.
  std::vector<CaptionedImage> images(const Params& params) const;

  // What has changed in the weights of each unit, with its name. Throws the same.
  std::vector<CaptionedImage> changes(const Params& params) const;

 private:
  struct Unit {
    std::size_t column;  // in w1
    Tensor before;       // [28, 28]
  };
  std::vector<Unit> units_;
};

}  // namespace nn
