// The learning rate over the course of a training. Article: "This Model vs SOTA", "we can adjust
// our learning rate based on our loss to speed up the process".
#pragma once

#include <cstddef>

namespace nn {

// One cycle (Smith, 2018): from 0 up to the full learning rate in the first `warm_up` of all steps,
// then down to 0 at the last. `done` is the share of the steps that lie behind, 0 to 1. Returns
// what to multiply the learning rate with, 0 to 1. Both ways are straight lines.
float one_cycle(double done, double warm_up = 0.15);

}  // namespace nn
