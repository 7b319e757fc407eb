// Gradient descent to look at: first with a single weight, then one step of the whole network. The
// article's "Calculate Gradient" in its smallest form.
#pragma once

#include <cstddef>
#include <vector>

#include "common/picture/svg.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"

namespace nn {

// A network of one weight w that should be 3: its loss is (w - 3)², the slope of that 2 (w - 3).
// Steps of gradient descent from the weight `w`, each w -= lr * slope. The first point is the
// start, then one a step: x is the weight, y its loss.
std::vector<Point> descend(double w, double lr, std::size_t steps);

// Four steps down that loss with a learning rate that is too small, one that fits, and one that is
// too large, side by side.
Svg descent_picture();

// The same for the network: the loss of a batch after a single step from `params` against its
// gradient, for `count` learning rates (at least two) from 0 to `most`. x is the learning rate, y
// the loss.
std::vector<Point> single_steps(const Batch& batch, const Params& params, double most,
                                std::size_t count);

// That as a picture, and the straight line that the slope at 0 promises.
Svg steps_picture(const Batch& batch, const Params& params);

}  // namespace nn
