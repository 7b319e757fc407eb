#include "lesson04_training/beyond/batch_norm.h"

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

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

}  // namespace nn::grading
