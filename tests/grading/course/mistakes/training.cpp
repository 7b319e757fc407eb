#include <cmath>
#include <cstddef>
#include <vector>

#include "lesson03_network/simple_net.h"
#include "lesson04_training/accuracy.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/validate.h"
#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

Values stepped(const Values& a, float factor) {
  Values params(a.begin(), a.begin() + 4);
  for (std::size_t p = 0; p < 4; ++p) {
    for (std::size_t i = 0; i < params[p].size(); ++i) params[p][i] += factor * a[4 + p][i];
  }
  return params;
}

// The accuracy of each batch, and how many images it has.
struct Batches {
  std::vector<float> accuracies;
  std::vector<float> sizes;
};

Batches batches(const Values& a) {
  const Dataset dset{a[0], a[1]};
  const Params params{a[2], a[3], a[4], a[5]};
  Batches result;
  for (const auto& [xb, yb] : DataLoader(dset, to_size(a[6]))) {
    result.accuracies.push_back(batch_accuracy(simple_net(xb, params), yb));
    result.sizes.push_back(static_cast<float>(xb.size(0)));
  }
  return result;
}

float rounded(double value) { return static_cast<float>(std::round(value * 1e4) / 1e4); }

double mean_of(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return sum / static_cast<double>(values.size());
}

float by_images(const Values& a) {
  const Batches all = batches(a);
  double right = 0;
  double images = 0;
  for (std::size_t i = 0; i < all.sizes.size(); ++i) {
    right += static_cast<double>(all.accuracies[i] * all.sizes[i]);
    images += static_cast<double>(all.sizes[i]);
  }
  return rounded(right / images);
}

float without_short(const Values& a) {
  Batches all = batches(a);
  all.accuracies.pop_back();
  return rounded(mean_of(all.accuracies));
}

float each_output(const Values& a) {
  float right = 0;
  for (std::size_t i = 0; i < a[0].size(); ++i) {
    if ((a[0][i] > 0) == (a[1][i] == 1)) ++right;
  }
  return right / static_cast<float>(a[0].size());
}

}  // namespace

Mistakes step_mistakes() {
  return {
      {"step", "it goes uphill: lr times the gradient is to be subtracted",
       [](const Values& a) { return stepped(a, a[8][0]); }},
      {"step", "the learning rate is missing", [](const Values& a) { return stepped(a, -1); }},
      {"step", "the parameters are not changed", [](const Values& a) { return stepped(a, 0); }},
      {"step", "the parameters are replaced by the step",
       [](const Values& a) { return scaled(Values(a.begin() + 4, a.begin() + 8), -a[8][0]); }},
  };
}

Mistakes accuracy_mistakes() {
  return {
      {"batch_accuracy", "the right answers are counted, not their share",
       [](const Values& a) { return batch_accuracy(a[0], a[1]) * size_of(a[0], 0); }},
      {"batch_accuracy", "the wrong answers are counted instead of the right ones",
       [](const Values& a) { return 1 - batch_accuracy(a[0], a[1]); }},
      {"batch_accuracy", "each of the outputs is judged, not the largest of a row", each_output},
      {"batch_accuracy", "the right answers are divided by the number of values, not of rows",
       [](const Values& a) { return batch_accuracy(a[0], a[1]) / size_of(a[0], 1); }},
      {"validate_epoch", "it is not rounded to 4 decimals",
       [](const Values& a) { return static_cast<float>(mean_of(batches(a).accuracies)); }},
      {"validate_epoch", "the last batch is dropped where it is short", without_short},
      {"validate_epoch", "the images count the same, not the batches", by_images},
      {"validate_epoch", "the accuracies of the batches are added up, not averaged",
       [](const Values& a) {
         const Batches all = batches(a);
         const auto count = static_cast<double>(all.sizes.size());
         return rounded(mean_of(all.accuracies) * count);
       }},
  };
}

}  // namespace nn::grading
