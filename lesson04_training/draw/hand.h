// Writes as people do, each time a little differently.
#pragma once

#include "common/tensor/random.h"
#include "lesson04_training/draw/strokes.h"

namespace nn {

// A number from `low` to `high`, in steps of a thousandth of the way.
float between(float low, float high, Generator& generator);

// The same strokes slanted, narrowed or widened, turned, their places moved a little, and in seven
// of ten cases with round corners. What the sign is stays as it was.
Strokes written_by_hand(const Strokes& strokes, Generator& generator);

}  // namespace nn
