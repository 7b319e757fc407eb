// One cycle (Smith, 2018): a learning rate that goes up and then down over the course of a
// training. Article: "This Model vs SOTA", its point on gradient descent.
#pragma once

namespace nn {

// From 0 up to the full learning rate in the first `warm_up` of all steps, then down to 0 at the
// end. `done` is the share of the steps that lie behind, 0 to 1. Returns what to multiply the
// learning rate with, 0 to 1. Both ways are straight lines; without a warm-up (0) there is only the
// second.
float one_cycle(double done, double warm_up = 0.15);

}  // namespace nn
