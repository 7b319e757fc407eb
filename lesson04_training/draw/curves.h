// Scribbles that are one curved line.
#pragma once

#include "common/tensor/random.h"
#include "lesson04_training/draw/strokes.h"

namespace nn {

// A spiral whose middle may move to the right meanwhile.
Strokes loops(Generator& generator);

// A ring that is gone round at least three times, each time a little beside the last: a ball of
// wool. Who draws a 0 over once more has not scribbled yet.
Strokes ball(Generator& generator);

// The pen goes to and fro in both directions, and at two speeds in each.
Strokes swings(Generator& generator);

// The pen's direction changes a little at each step: smooth bends, or a line that trembles.
Strokes wandering(Generator& generator);

}  // namespace nn
