#include "lesson04_training/beyond/one_cycle.h"

namespace nn {

// Up: done / warm_up, 0 at the start and 1 when the warm-up is over. Down: what is left, as a share
// of what was left then.
float one_cycle(double done, double warm_up) {
  // BEGIN SOLUTION
  if (done < warm_up) return static_cast<float>(done / warm_up);
  return static_cast<float>((1.0 - done) / (1.0 - warm_up));
  // END SOLUTION
}

}  // namespace nn
