// Scribbles: strokes that are no sign at all, of many kinds.
#pragma once

#include "common/tensor/random.h"
#include "lesson04_training/draw/strokes.h"

namespace nn {

// A line that wanders, trembles or swings, places joined by a line, several lines, a zigzag,
// points, loops, a ring gone round again and again, a polygon or a star. About 10 high, but a line
// that wanders is of any size.
Strokes scribble(Generator& generator);

}  // namespace nn
