#include "lesson04_training/validate.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

Adapters validate_adapters() {
  return {{"validate_epoch",
           [](const Values& a) {
             const Dataset dset{a[0], a[1]};
             const Params params{a[2], a[3], a[4], a[5]};
             return validate_epoch(params, DataLoader(dset, to_size(a[6])));
           },
           Memory::kPlain}};
}

}  // namespace nn::grading
