// What the page needs beside its template: networks, the rule, and sample digits, as JSON.
#pragma once

#include <string>
#include <vector>

#include "lesson04_training/beyond/data.h"
#include "lesson04_training/draw/rule.h"
#include "lesson04_training/weights.h"

namespace nn {

struct ShownNet {
  std::string name;   // "best": what the page calls it
  std::string about;  // how it was trained, in a few words
  std::string notation;
  Brightness brightness;
  Weights parameters;
  double accuracy = 0;  // on the validation images, 0 to 1
};

struct PageData {
  std::vector<ShownNet> nets;
  Rule rule;
  double refused = 0;                // the share of validation images that the rule refuses
  std::vector<std::size_t> samples;  // which validation images can be chosen
};

// The validation images that the page offers: the first of each digit that the net reads right, and
// of each digit the one that it reads right but is least sure of.
std::vector<std::size_t> choose_samples(const Tensor& preds, const Samples& valid);

// Weights and pixels in base64; no "<", so that it can stand between <script> and </script>.
std::string to_json(const PageData& data, const Samples& valid);

}  // namespace nn
