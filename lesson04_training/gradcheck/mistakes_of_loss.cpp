// On the way from the loss to dp.
#include <cmath>

#include "lesson04_training/gradcheck/mistakes.h"

namespace nn::gradcheck {
namespace {

// factor(i) times each entry i of the gradient.
template <class Factor>
Tensor times(Tensor gradient, const Factor& factor) {
  for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i] *= factor(i);
  return gradient;
}

float sigmoid_of(float p) { return 1 / (1 + std::exp(-p)); }

}  // namespace

std::vector<Mistake> mistakes_of_loss() {
  return {
      {"no-slope", "dp", "the slope of the sigmoid, s (1 - s), is forgotten",
       "The loss sees p only through s = sigmoid(p), and s moves s (1 - s) times as far as p does.",
       [](const Known& k, const Tensor& right) {
         return times(right, [&](std::size_t i) {
           const float s = sigmoid_of(k.at("p")[i]);
           return 1 / (s * (1 - s));
         });
       }},
      {"slope-of-p", "dp", "p (1 - p) is taken for s (1 - s)",
       "The slope of the sigmoid at p is written with its value s there, not with p itself.",
       [](const Known& k, const Tensor& right) {
         return times(right, [&](std::size_t i) {
           const float p = k.at("p")[i];
           const float s = sigmoid_of(p);
           return p * (1 - p) / (s * (1 - s));
         });
       }},
      {"sign", "dp", "the sign is the wrong one",
       "Where the target is 1 the loss is 1 - s: it falls as s grows. Each step would go uphill.",
       [](const Known&, const Tensor& right) {
         return times(right, [](std::size_t) { return -1.0f; });
       }},
      {"no-target", "dp", "the sign does not depend on the target",
       "Only where the target is 1 is the term 1 - s. Those entries, one a row, have the wrong "
       "sign.",
       [](const Known& k, const Tensor& right) {
         return times(right, [&](std::size_t i) { return k.at("y")[i] == 1 ? -1.0f : 1.0f; });
       }},
      {"no-mean", "dp", "the division by B C is forgotten",
       "The loss is a mean of B C terms. Every gradient is B C times too long, in the right "
       "direction.",
       [](const Known&, const Tensor& right) {
         return times(right, [&](std::size_t) { return static_cast<float>(right.size()); });
       }},
      {"mean-of-images", "dp", "it is divided by B only, not by B C",
       "The loss is a mean over the questions, C an image, not over the images.",
       [](const Known&, const Tensor& right) {
         return times(right, [&](std::size_t) { return static_cast<float>(right.size(1)); });
       }},
  };
}

}  // namespace nn::gradcheck
