// Most are what the reference makes of other arguments than those that were given.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

#include "lesson03_network/sigmoid.h"
#include "lesson04_training/beyond/batch_norm.h"
#include "tests/grading/judging/mistakes.h"

namespace nn::grading {
namespace {

constexpr std::string_view kSoftmax = "softmax", kLoss = "cross_entropy_backward";
constexpr std::string_view kMask = "dropout_mask", kThere = "im2col", kBack = "col2im";
constexpr std::string_view kPool = "max_pool", kUnpool = "max_pool_backward";
constexpr std::string_view kNorm = "batch_norm", kNormWeights = "batch_norm_backward_weights";
constexpr std::string_view kNormBack = "batch_norm_backward";
constexpr std::string_view kCycle = "one_cycle", kMomentum = "momentum_step";

// The value f(t[i]) in the place of each t[i].
template <class Function>
Tensor map(Tensor t, const Function& f) {
  for (float& value : t.values()) value = f(value);
  return t;
}

// All tensors times a number, or the one tensor.
Tensor scaled(Tensor tensor, float factor) {
  return map(std::move(tensor), [factor](float value) { return value * factor; });
}

Values scaled(Values values, float factor) {
  for (Tensor& tensor : values) tensor = scaled(std::move(tensor), factor);
  return values;
}

// An axis as a number to multiply by.
float size_of(const Tensor& a, std::size_t axis) { return static_cast<float>(a.size(axis)); }

// The arguments where one of them is another: f of each of its values, or all of this value.
template <class Function>
Values changed(Values a, std::size_t which, const Function& f) {
  a.at(which) = map(a.at(which), f);
  return a;
}

Values filled(const Values& a, std::size_t which, float value) {
  return changed(a, which, [=](float) { return value; });
}

Tensor exponentials(const Values& a) {
  return map(a[0], [](float v) { return std::exp(v); });
}

// Each row divided by its sum.
Tensor as_shares(Tensor a) {
  for (std::size_t r = 0; r < a.size(0); ++r) {
    float sum = 0;
    for (const float value : a.row(r)) sum += value;
    for (float& value : a.row(r)) value /= sum;
  }
  return a;
}

// (p - y) / B.
Values away_from(Tensor p, const Values& a) {
  for (std::size_t i = 0; i < p.size(); ++i) p[i] -= a[1][i];
  return {scaled(std::move(p), 1 / size_of(a[0], 0))};
}

// The mask with other numbers for what is kept and what is dropped.
Values masked(const Values& a, float kept, float dropped) {
  return {map(expected_of(kMask, a)[0], [&](float m) { return m == 0 ? dropped : kept; })};
}

Values stepped(const Values& a, float of_gradient, float of_velocity) {
  Tensor w = a[0], velocity = a[1];
  for (int step = 0; step < 2; ++step) {
    for (std::size_t i = 0; i < w.size(); ++i) {
      velocity[i] = a[4][0] * velocity[i] + a[2][i];
      w[i] -= a[3][0] * (of_gradient * a[2][i] + of_velocity * velocity[i]);
    }
  }
  return {w, velocity};
}

}  // namespace

Mistake::Mistake(std::string_view name, std::string_view looks, const std::vector<Other>& others)
    : Mistake(name, looks, [=](Values a) {
        for (const auto& [which, value] : others) a = filled(a, which, value);
        return expected_of(name, a);
      }) {}

Mistakes beyond_loss_mistakes() {
  return {
      {kSoftmax, "the largest of the row is not taken away first, and exp() becomes infinite",
       [](const Values& a) { return as_shares(exponentials(a)); }},
      {kSoftmax, "the columns have the sum 1, not the rows",
       [](const Values& a) { return transposed(expected_of(kSoftmax, {transposed(a[0])})[0]); }},
      {kSoftmax, "it is not divided by the sum of its row", exponentials},
      {kLoss, "it is not divided by the number of images",
       [](const Values& a) { return scaled(expected_of(kLoss, a), size_of(a[0], 0)); }},
      {kLoss, "the sign is the wrong one: it is p - y",
       [](const Values& a) { return scaled(expected_of(kLoss, a), -1); }},
      {kLoss, "the predictions stand in the place of their softmax",
       [](const Values& a) { return away_from(a[0], a); }},
      {kLoss, "sigmoid stands in the place of softmax",
       [](const Values& a) { return away_from(sigmoid(a[0]), a); }},
      {kMask, "what is kept is not divided by 1 - p",
       [](const Values& a) { return masked(a, 1, 0); }},
      {kMask, "what is kept is divided by p, not by 1 - p",
       [](const Values& a) { return masked(a, 1 / a[0][0], 0); }},
      {kMask, "it is kept with the probability p, not dropped",
       [](const Values& a) { return masked(a, 0, 1 / (1 - a[0][0])); }},
      {kCycle, "it never goes up: the warm-up is missing", {{1, 0}}},
      {kCycle, "the way down starts at the first step, not after the warm-up",
       [](const Values& a) {
         const float warm_up = a[1][0];
         return map(a[0], [&](float t) { return t < warm_up ? t / warm_up : 1 - t; });
       }},
      {kCycle, "it never goes down",
       [](const Values& a) {
         return map(a[0], [&](float t) { return std::min(t / a[1][0], 1.0f); });
       }},
      {kMomentum, "this is momentum without Nesterov's look ahead",
       [](const Values& a) { return stepped(a, 0, 1); }},
      {kMomentum, "the momentum is missing where the weights move",
       [](const Values& a) { return stepped(a, 1, 1); }},
      {kMomentum, "the velocity has no part in the step",
       [](const Values& a) { return stepped(a, 1, 0); }},
      {kMomentum, "it goes uphill: the step is to be subtracted",
       [](const Values& a) { return stepped(a, -1, -a[4][0]); }},
  };
}

Mistakes beyond_layer_mistakes() {
  return {
      {kThere, "the first line is always line 0", {{6, 0}}},
      {kThere, "the patches start at row and column 0, wherever they lie",
       [](const Values& a) {
         Tensor patches = expected_of(kThere, a)[0];
         for (std::size_t r = 1; r < patches.size(0); ++r) {
           std::ranges::copy(patches.row(0), patches.row(r).begin());
         }
         return patches;
       }},
      {kBack, "what was there before is lost: the patches are to be added to it", {{8, 0}}},
      {kPool, "the smallest of the four is taken",
       [](const Values& a) {
         const Values least = expected_of(kPool, changed(a, 0, std::negate()));
         return Values{scaled(least[0], -1), least[1]};
       }},
      {kPool, "the largest starts at 0, so that nothing below it wins",
       [](const Values& a) {
         const Values right = expected_of(kPool, a);
         return Values{map(right[0], [](float v) { return std::max(v, 0.0f); }), right[1]};
       }},
      {kPool, "the winner is always the first",
       [](const Values& a) {
         const Values right = expected_of(kPool, a);
         return Values{right[0], scaled(right[1], 0)};
       }},
      {kUnpool, "the gradient always goes to the first of the four", {{4, 0}}},
      {kUnpool, "the gradient goes to all four pixels, not to the winner alone",
       [](const Values& a) {
         Tensor all = expected_of(kUnpool, filled(a, 4, 0))[0];
         for (const float who : {1.0f, 2.0f, 3.0f}) {
           const Tensor one = expected_of(kUnpool, filled(a, 4, who))[0];
           for (std::size_t i = 0; i < all.size(); ++i) all[i] += one[i];
         }
         return all;
       }},
      {kNorm, "the gain is missing", {{3, 1}}},
      {kNorm, "the bias is missing", {{4, 0}}},
      {kNorm, "the mean is not taken away", {{1, 0}}},
      {kNorm, "it is divided by the variance, not by its root",
       [](const Values& a) {
         return expected_of(kNorm, changed(a, 2, [](float v) {
                              return (v + kVarianceFloor) * (v + kVarianceFloor) - kVarianceFloor;
                            }));
       }},
      {kNorm, "nothing is added to the variance",
       [](const Values& a) {
         return expected_of(kNorm, changed(a, 2, [](float v) { return v - kVarianceFloor; }));
       }},
      {kNormWeights,
       "dgain is the sum of dout x, not of dout x_hat",
       {{1, 0}, {2, 1 - kVarianceFloor}}},
      {kNormWeights, "dgain and dbias are averaged, not added up",
       [](const Values& a) { return scaled(expected_of(kNormWeights, a), 1 / size_of(a[0], 0)); }},
      {kNormBack, "mean and variance are taken for constants", {{5, 0}, {6, 0}}},
      {kNormBack, "the way through the variance is missing", {{5, 0}}},
      {kNormBack, "the way through the mean is missing", {{6, 0}}},
  };
}

}  // namespace nn::grading
