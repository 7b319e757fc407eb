// On the way from dp to the weights.
#include <algorithm>
#include <iterator>

#include "lesson04_training/gradcheck/mistakes.h"

namespace nn::gradcheck {
namespace {

// What is a sum over the B images, divided by B.
Tensor mean_of_sum(Tensor sum, const Known& known) {
  for (float& value : sum.values()) value /= static_cast<float>(known.at("x").size(0));
  return sum;
}

Tensor row_of(const Tensor& matrix, std::size_t row) {
  Tensor result({matrix.size(1)});
  std::ranges::copy(matrix.row(row), result.values().begin());
  return result;
}

// aᵀ b, term by term.
Tensor transposed_product(const Tensor& a, const Tensor& b) {
  Tensor result({a.size(1), b.size(1)});
  for (std::size_t i = 0; i < result.size(); ++i) {
    for (std::size_t r = 0; r < a.size(0); ++r) {
      result[i] += a.row(r)[i / b.size(1)] * b.row(r)[i % b.size(1)];
    }
  }
  return result;
}

std::vector<Mistake> of_second_layer() {
  return {
      {"dw2-mean", "dw2", "the sum over the batch is divided by B",
       "1/B stands in dp already: the mean is taken once, in the loss.",
       [](const Known& k, const Tensor& right) { return mean_of_sum(right, k); }},
      {"dw2-from-z1", "dw2", "z1 is taken for a1",
       "w2 multiplies what comes out of the ReLU. Where a unit is silent, a1 is 0 and z1 is not.",
       [](const Known& k, const Tensor&) { return transposed_product(k.at("z1"), k.at("dp")); }},
      {"db2-mean", "db2", "the rows are averaged, not added up",
       "b2 has a part in every image's prediction with the factor 1, and 1/B stands in dp already.",
       [](const Known& k, const Tensor& right) { return mean_of_sum(right, k); }},
      {"db2-first", "db2", "only the first image counts",
       "The one b2 serves all images of the batch: its gradient is the sum over them.",
       [](const Known& k, const Tensor&) { return row_of(k.at("dp"), 0); }},
      {"not-transposed", "da1", "w2 is read as it lies in memory, not transposed",
       "da1[b,h] needs row h of w2. The shapes can be made to fit; the numbers are others.",
       [](const Known& k, const Tensor& right) {
         const Tensor& dp = k.at("dp");
         const std::size_t hidden = right.size(1);
         Tensor da1(right.shape());
         for (std::size_t i = 0; i < da1.size(); ++i) {
           for (std::size_t c = 0; c < dp.size(1); ++c) {
             da1[i] += dp.row(i / hidden)[c] * k.at("w2")[c * hidden + i % hidden];
           }
         }
         return da1;
       }},
  };
}

std::vector<Mistake> of_first_layer() {
  return {
      {"no-mask", "dz1", "the ReLU is passed as if it were not there",
       "A silent unit, a1 = 0, stays silent when z1 moves a little: no gradient goes through it.",
       [](const Known& k, const Tensor&) { return k.at("da1"); }},
      {"mask-swapped", "dz1", "the gradient passes where the unit is silent, and only there",
       "The slope of the ReLU is 1 where z1 > 0. Every entry is wrong, one way or the other.",
       [](const Known& k, const Tensor& right) {
         Tensor dz1 = k.at("da1");
         for (std::size_t i = 0; i < dz1.size(); ++i) dz1[i] -= right[i];
         return dz1;
       }},
      {"mask-alone", "dz1", "the slope of the ReLU is there, but not the factor da1",
       "The chain rule multiplies: the slope here, 0 or 1, times the gradient that came from "
       "behind.",
       [](const Known& k, const Tensor& right) {
         Tensor dz1 = right;
         for (std::size_t i = 0; i < dz1.size(); ++i) dz1[i] = k.at("a1")[i] > 0 ? 1.0f : 0.0f;
         return dz1;
       }},
      {"dw1-from-da1", "dw1", "da1 is taken for dz1",
       "w1 has its part in z1, before the ReLU: dw1 needs the gradient on that side of it.",
       [](const Known& k, const Tensor&) { return transposed_product(k.at("x"), k.at("da1")); }},
      {"dw1-mean", "dw1", "the sum over the batch is divided by B",
       "1/B stands in dp already and came here with dz1. The steps of w1 would be B times too "
       "short.",
       [](const Known& k, const Tensor& right) { return mean_of_sum(right, k); }},
      {"db1-mean", "db1", "the rows are averaged, not added up",
       "As with b2: 1/B is in dz1 already.",
       [](const Known& k, const Tensor& right) { return mean_of_sum(right, k); }},
  };
}

}  // namespace

std::vector<Mistake> mistakes_of_layers() {
  std::vector<Mistake> all = of_second_layer();
  std::ranges::move(of_first_layer(), std::back_inserter(all));
  return all;
}

}  // namespace nn::gradcheck
