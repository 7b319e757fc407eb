#include "lesson04_training/beyond/max_pool.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {
namespace {

Extent extent_of(const Values& a) { return {to_size(a[1]), to_size(a[2]), to_size(a[3])}; }

}  // namespace

// An image or its gradient, the extent (rows, columns, channels); for the way back also the
// winners.
Adapters max_pool_adapters() {
  return {{"max_pool",
           [](const Values& a) {
             const Extent in = extent_of(a);
             Tensor out({in.rows / 2, in.columns / 2, in.channels});
             std::vector<std::int32_t> winner(out.size());
             max_pool(a[0].values(), in, out.values(), winner);
             return Values{out, to_tensor({winner.begin(), winner.end()})};
           }},
          {"max_pool_backward", [](const Values& a) {
             const Extent in = extent_of(a);
             const std::vector<std::int32_t> winner(a[4].values().begin(), a[4].values().end());
             Tensor dimage = unwritten({in.rows, in.columns, in.channels});
             max_pool_backward(a[0].values(), winner, in, dimage.values());
             return dimage;
           }}};
}

}  // namespace nn::grading
