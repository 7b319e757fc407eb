// From a recipe, a seed and the data to a trained network and how good it is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/net.h"
#include "lesson04_training/beyond/recipe.h"
#include "lesson04_training/beyond/team.h"

namespace nn {

// After an epoch. Nothing is held out as a rule: then there is no validation.
struct EpochResult {
  float loss = 0;            // over the images that were trained on
  float valid_loss = 0;      // over those that were held out
  float valid_accuracy = 0;  // 0 to 1
};

struct RunResult {
  Net net;
  Brightness brightness;            // how its pixels are to be prepared
  std::vector<EpochResult> epochs;  // as many as were trained
  double seconds = 0;               // of the training, with validation if images are held out
  Tensor preds;                     // [n, 10] of the test images, after the last epoch
  float accuracy = 0;               // of those, 0 to 1
};

// What a run may have beside a recipe.
struct Extras {
  // Called now and then: how much of the training is done, 0 to 1, and the loss of the last batch.
  std::function<void(double done, float loss)> watch = {};
  std::function<bool()> is_over = {};         // asked after every epoch: true if it was the last
  const Net* start = nullptr;                 // weights to start with in place of random ones,
  std::optional<Brightness> brightness = {};  // and how pixels were prepared for them
  Rows rows = {};  // train on these images only, in place of all; none are held out
};

// Trains, and looks at the test images once, after the last epoch. The same recipe, data and seed
// give the same result on one machine, whatever the number of threads in the team. Throws
// std::invalid_argument if the network or the numbers of the recipe do not fit the data, and
// std::runtime_error, saying what to change, when the loss is no number any more.
RunResult run_recipe(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                     const Extras& extras = {});

}  // namespace nn
