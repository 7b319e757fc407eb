#include "lesson03_network/simple_net.h"

#include <utility>

#include "lesson02_linear/init_params.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/relu.h"

namespace nn {

Params init_net(std::size_t inputs, std::size_t hidden, std::size_t classes, Generator& generator,
                float std) {
  // One statement each: the order of the draws is part of what a seed means.
  Params params;
  params.w1 = init_params({inputs, hidden}, generator, std);
  params.b1 = init_params({hidden}, generator, std);
  params.w2 = init_params({hidden, classes}, generator, std);
  params.b2 = init_params({classes}, generator, std);
  return params;
}

Tensor simple_net(const Tensor& xb, const Params& params) {
  // BEGIN SOLUTION
  Tensor res = linear(xb, params.w1, params.b1);  // [B, I] -> [B, H]
  res = relu(std::move(res));                     // [B, H]
  res = linear(res, params.w2, params.b2);        // [B, H] -> [B, C]
  return res;
  // END SOLUTION
}

}  // namespace nn
