#include "lesson04_training/beyond/batch_norm.h"
#include "lesson04_training/beyond/dropout.h"
#include "lesson04_training/beyond/max_pool.h"
#include "lesson04_training/beyond/momentum.h"
#include "lesson04_training/beyond/one_cycle.h"
#include "lesson04_training/beyond/patches.h"
#include "lesson04_training/beyond/softmax.h"
#include "lesson04_training/beyond/softmax_cross_entropy.h"
#include "tests/grading/answer/adapters.h"

namespace nn::grading {
namespace {

Window window_of(const Values& a) {
  return {{to_size(a[1]), to_size(a[2]), to_size(a[3])}, to_size(a[4]), to_size(a[5])};
}

Extent extent_of(const Values& a) { return {to_size(a[1]), to_size(a[2]), to_size(a[3])}; }

}  // namespace

Adapters softmax_adapters() {
  return {{"softmax", [](const Values& a) { return softmax(a[0]); }}};
}

Adapters softmax_cross_entropy_adapters() {
  return {{"cross_entropy_backward",
           [](const Values& a) { return cross_entropy_backward(a[0], a[1]); }}};
}

// p, the number of the noise, and how many values.
Adapters dropout_adapters() {
  return {{"dropout_mask", [](const Values& a) {
             Tensor mask({to_size(a[2])});
             dropout_mask(a[0][0], to_size(a[1]), mask.values());
             return mask;
           }}};
}

// The images or their patches, the window (rows, columns, channels, kernel, stride), the first line
// and the number of lines; for the way back also what there is to add to.
Adapters patches_adapters() {
  return {{"im2col",
           [](const Values& a) {
             const Window window = window_of(a);
             Tensor patches({to_size(a[7]) * window.columns(), window.patch_size()});
             im2col(a[0], window, to_size(a[6]), to_size(a[7]), patches.values());
             return patches;
           }},
          {"col2im", [](const Values& a) {
             Tensor dx = a[8];
             col2im(a[0].values(), window_of(a), to_size(a[6]), to_size(a[7]), dx);
             return dx;
           }}};
}

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

// x, its mean and variance, and what each function takes beside them.
Adapters batch_norm_adapters() {
  return {{"batch_norm",
           [](const Values& a) {
             Tensor mean = a[1], variance = a[2], out = unwritten(a[0].shape());
             batch_norm(a[0].values(), {mean.values(), variance.values()}, a[3].values(),
                        a[4].values(), out.values());
             return out;
           }},
          {"batch_norm_backward_weights",
           [](const Values& a) {
             Tensor mean = a[1], variance = a[2];
             Tensor dgain = unwritten(mean.shape()), dbias = unwritten(mean.shape());
             batch_norm_backward_weights(a[3].values(), a[0].values(),
                                         {mean.values(), variance.values()}, dgain.values(),
                                         dbias.values());
             return Values{dgain, dbias};
           }},
          {"batch_norm_backward", [](const Values& a) {
             Tensor mean = a[1], variance = a[2], dout = a[3];
             batch_norm_backward(dout.values(), a[0].values(), {mean.values(), variance.values()},
                                 a[4].values(), a[5].values(), a[6].values());
             return dout;
           }}};
}

// The shares of the steps that are done, and the share of the warm-up.
Adapters one_cycle_adapters() {
  return {{"one_cycle", [](const Values& a) {
             Tensor factors = a[0];
             for (float& value : factors.values()) {
               value = one_cycle(static_cast<double>(value), static_cast<double>(a[1][0]));
             }
             return factors;
           }}};
}

// w, velocity, gradient, the learning rate, the momentum. Two steps: the velocity must stay.
Adapters momentum_adapters() {
  return {{"momentum_step", [](const Values& a) {
             Tensor w = a[0], velocity = a[1];
             for (int step = 0; step < 2; ++step) {
               momentum_step(w.values(), velocity.values(), a[2].values(), a[3][0], a[4][0]);
             }
             return Values{w, velocity};
           }}};
}

}  // namespace nn::grading
