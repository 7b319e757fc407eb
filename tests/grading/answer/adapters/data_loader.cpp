#include "lesson04_training/data_loader.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

// The batches xb, yb, xb, yb, ... of a pass in the given order. One that does not end is cut off.
Adapters data_loader_adapters() {
  return {{"DataLoader::Iterator::load", [](const Values& a) {
             const Dataset dset{a[0], a[1]};
             const std::vector<std::size_t> order = to_sizes(a[3]);
             Values values;
             DataLoader::Iterator at(dset, to_size(a[2]), order);
             for (std::size_t most = order.size(); at != std::default_sentinel && most > 0;
                  ++at, --most) {
               values.push_back((*at).xb);
               values.push_back((*at).yb);
             }
             return values;
           }}};
}

}  // namespace nn::grading
