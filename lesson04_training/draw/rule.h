// When the page says "not sure".
#pragma once

#include <vector>

#include "common/tensor/tensor.h"

namespace nn {

// The least probabilities of a digit that the page is sure of.
struct Rule {
  float digit = 0;  // that there is a digit at all: the gate's
  float best = 0;   // of the best network's answer
};

// What the rule is applied to, a number for each image.
struct Evidence {
  std::vector<float> digit;
  std::vector<float> best;
};

// From the predictions of the gate and of the best network for the same images.
Evidence evidence_of(Tensor gate_preds, Tensor best_preds);

// The rule that refuses at most the share `digit_share` of these images for the one reason and
// `best_share` for the other. Images of digits, on which the gate was not trained.
Rule choose_rule(Evidence digits, float digit_share, float best_share);

// The share of images that the rule refuses, 0 to 1.
double refused(const Rule& rule, const Evidence& evidence);

}  // namespace nn
