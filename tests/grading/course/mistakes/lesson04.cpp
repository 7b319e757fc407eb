#include <utility>

#include "common/tensor/matmul.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/sigmoid.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/calc_grad.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// Once through the network and back, with a mistake in one place.
struct Wrong {
  float dpreds_factor = 1;       // on the gradient of the loss
  bool relu_passes_all = false;  // the derivative of ReLU is 1 everywhere
  bool relu_skipped = false;     // no ReLU on the way forward
  bool without_sigmoid = false;  // s (1 - s) is missing
};

Values gradients(const Values& a, const Wrong& wrong) {
  const Tensor z1 = linear(a[0], a[2], a[3]);
  const Tensor a1 = wrong.relu_skipped ? z1 : relu(z1);
  const Tensor preds = linear(a1, a[4], a[5]);
  Tensor dpreds = mnist_loss_backward(preds, a[1]);
  if (wrong.without_sigmoid) {
    const auto count = static_cast<float>(preds.size());
    dpreds = map(a[1], [&](float y) { return (y == 1 ? -1.0f : 1.0f) / count; });
  }
  dpreds = scaled(std::move(dpreds), wrong.dpreds_factor);
  const Tensor da1 = linear_backward_x(dpreds, a[4]);
  const Tensor dz1 = wrong.relu_passes_all ? da1 : relu_backward(da1, a1);
  return {linear_backward_w(a[0], dz1), linear_backward_b(dz1), linear_backward_w(a1, dpreds),
          linear_backward_b(dpreds), number(mnist_loss(preds, a[1]))};
}

}  // namespace

Mistakes backward_mistakes() {
  return {
      {"linear_backward_w", "the transpose is missing: dw = x^T dout",
       [](const Values& a) { return matmul(a[0], a[1]); }},
      {"linear_backward_w", "the result is transposed: dw = x^T dout, not dout^T x",
       [](const Values& a) { return matmul_transposed_a(a[1], a[0]); }},
      {"linear_backward_w", "dout is transposed instead of x",
       [](const Values& a) { return matmul_transposed_b(a[0], a[1]); }},
      {"linear_backward_w", "the sum is divided by the batch size, which dout already is",
       [](const Values& a) { return scaled(linear_backward_w(a[0], a[1]), 1 / size_of(a[0], 0)); }},
      {"linear_backward_b", "the rows are averaged, not added up",
       [](const Values& a) { return scaled(linear_backward_b(a[0]), 1 / size_of(a[0], 0)); }},
      {"linear_backward_b", "the columns are added up, not the rows",
       [](const Values& a) { return linear_backward_b(transposed(a[0])); }},
      {"linear_backward_b", "only the first row counts",
       [](const Values& a) { return a[0].slice(0); }},
      {"linear_backward_x", "the transpose is missing: dx = dout w^T",
       [](const Values& a) { return matmul(a[0], a[1]); }},
      {"linear_backward_x", "the result is transposed: dx = dout w^T, not w dout^T",
       [](const Values& a) { return matmul_transposed_b(a[1], a[0]); }},
      {"relu_backward", "the derivative of ReLU is taken for 1 everywhere",
       [](const Values& a) { return a[0]; }},
      {"relu_backward", "the sign of da decides, not that of a",
       [](const Values& a) { return relu(a[0]); }},
      {"relu_backward", "the two cases are swapped: the gradient passes where a is above 0",
       [](const Values& a) {
         Tensor dz = a[0];
         for (std::size_t i = 0; i < dz.size(); ++i) dz[i] = a[1][i] > 0 ? 0 : dz[i];
         return dz;
       }},
      {"relu_backward", "the derivative alone is returned, without the factor da",
       [](const Values& a) { return map(a[1], [](float v) { return v > 0 ? 1.0f : 0.0f; }); }},
  };
}

// For mnist_loss_backward and, with the same words, for the whole of calc_grad.
Mistakes loss_backward_mistakes() {
  return {
      {"mnist_loss_backward", "it is not divided by the batch size (nor by the classes)",
       [](const Values& a) {
         return scaled(mnist_loss_backward(a[0], a[1]), static_cast<float>(a[0].size()));
       }},
      {"mnist_loss_backward", "it is not divided by the batch size, only by the classes",
       [](const Values& a) { return scaled(mnist_loss_backward(a[0], a[1]), size_of(a[0], 0)); }},
      {"mnist_loss_backward", "it is divided by the batch size, but not by the classes",
       [](const Values& a) { return scaled(mnist_loss_backward(a[0], a[1]), size_of(a[0], 1)); }},
      {"mnist_loss_backward", "the sign is the wrong one",
       [](const Values& a) { return scaled(Values{mnist_loss_backward(a[0], a[1])}, -1); }},
      {"mnist_loss_backward", "the factor s (1 - s) of the sigmoid is missing",
       [](const Values& a) {
         const auto count = static_cast<float>(a[0].size());
         return map(a[1], [&](float y) { return (y == 1 ? -1.0f : 1.0f) / count; });
       }},
      {"mnist_loss_backward", "the sign does not depend on the target",
       [](const Values& a) {
         const auto count = static_cast<float>(a[0].size());
         return map(sigmoid(a[0]), [&](float s) { return s * (1 - s) / count; });
       }},
      {"mnist_loss_backward", "p (1 - p) is taken of the predictions, not of their sigmoid",
       [](const Values& a) {
         Tensor d = a[0];
         const auto count = static_cast<float>(d.size());
         for (std::size_t i = 0; i < d.size(); ++i) {
           d[i] = (a[1][i] == 1 ? -1.0f : 1.0f) * d[i] * (1 - d[i]) / count;
         }
         return d;
       }},
  };
}

Mistakes gradient_mistakes() {
  return {
      {"calc_grad", "the derivative of ReLU is taken for 1 everywhere",
       [](const Values& a) { return gradients(a, {.relu_passes_all = true}); }},
      {"calc_grad", "the gradient is not divided by the batch size (nor by the classes)",
       [](const Values& a) {
         return gradients(a, {.dpreds_factor = static_cast<float>(a[1].size())});
       }},
      {"calc_grad", "the sign of the gradient is the wrong one",
       [](const Values& a) { return gradients(a, {.dpreds_factor = -1}); }},
      {"calc_grad", "the ReLU is missing on the way forward",
       [](const Values& a) { return gradients(a, {.relu_skipped = true}); }},
      {"calc_grad", "the factor s (1 - s) of the sigmoid is missing",
       [](const Values& a) { return gradients(a, {.without_sigmoid = true}); }},
  };
}

}  // namespace nn::grading
