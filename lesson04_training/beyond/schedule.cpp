#include "lesson04_training/beyond/schedule.h"

#include <vector>

namespace nn {

std::size_t Plateau::after_epoch(double loss) {
  waited_ = loss < least_ ? 0 : waited_ + 1;
  if (waited_ == 0) least_ = loss;
  return waited_;
}

// From the last parameter to the first: what stands before a weight, which is the first of its
// layer, belongs to the layers in front.
void discriminate(Net& net, float decay) {
  const std::vector<Parameter*> parameters = net.parameters();
  float scale = 1.0f;
  for (auto p = parameters.rbegin(); p != parameters.rend(); ++p) {
    (*p)->lr_scale = scale;
    if ((*p)->role == Role::kWeight) scale *= decay;
  }
}

}  // namespace nn
