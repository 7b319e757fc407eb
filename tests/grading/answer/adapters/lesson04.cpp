#include "lesson04_training/accuracy.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/calc_grad.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/pass_order.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"
#include "tests/grading/answer/adapters.h"

namespace nn::grading {

// With one number of rows, the order of the dataset. With two seeds beside it: two passes from a
// generator, the first pass from one that starts alike, and three from the other seed.
Adapters pass_order_adapters() {
  return {{"pass_order", [](const Values& a) {
             const std::size_t rows = to_size(a[0]);
             if (a.size() == 1) return Values{to_tensor(pass_order(rows, nullptr))};
             Generator first(static_cast<std::uint32_t>(a[1][0]));
             Generator again(static_cast<std::uint32_t>(a[1][0]));
             Generator other(static_cast<std::uint32_t>(a[2][0]));
             Values values;
             for (Generator* generator : {&first, &first, &again, &other, &other, &other}) {
               values.push_back(to_tensor(pass_order(rows, generator)));
             }
             return values;
           }}};
}

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

Adapters backward_adapters() {
  return {{"mnist_loss_backward", [](const Values& a) { return mnist_loss_backward(a[0], a[1]); }},
          {"linear_backward_w", [](const Values& a) { return linear_backward_w(a[0], a[1]); },
           Memory::kPlain},
          {"linear_backward_b", [](const Values& a) { return linear_backward_b(a[0]); }},
          {"linear_backward_x", [](const Values& a) { return linear_backward_x(a[0], a[1]); },
           Memory::kPlain},
          {"relu_backward", [](const Values& a) { return relu_backward(a[0], a[1]); }}};
}

// In the order of the way back, so that the first wrong result is the first wrong step.
Adapters calc_grad_adapters() {
  return {{"calc_grad",
           [](const Values& a) {
             const Gradients grads = calc_grad(a[0], a[1], Params{a[2], a[3], a[4], a[5]});
             return Values{number(grads.loss), grads.db2, grads.dw2, grads.db1, grads.dw1};
           },
           Memory::kPlain}};
}

// The parameters after the step.
Adapters train_adapters() {
  return {{"step",
           [](const Values& a) {
             Params params{a[0], a[1], a[2], a[3]};
             sgd_step(params, {a[4], a[5], a[6], a[7], 0.0f}, a[8][0]);
             return Values{params.w1, params.b1, params.w2, params.b2};
           },
           Memory::kPlain}};
}

Adapters accuracy_adapters() {
  return {{"batch_accuracy", [](const Values& a) { return batch_accuracy(a[0], a[1]); }}};
}

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
