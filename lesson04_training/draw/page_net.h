// A network of the page: loaded if it was saved by an earlier run, else trained and saved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>

#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/recipe.h"
#include "lesson04_training/beyond/run_recipe.h"
#include "lesson04_training/beyond/saved_net.h"
#include "lesson04_training/beyond/team.h"

namespace nn {

// A net of the recipe, for images of 28 x 28: with the weights in `directory`, if there is one;
// else trained on data() and saved there. Throws what load_net, save_weights and
// run_recipe throw, and std::runtime_error if another net was saved there.
SavedNet load_or_train(const Recipe& recipe, const std::filesystem::path& directory,
                       const std::function<Data()>& data, std::uint32_t seed, Team& team);

// Predictions of the net for the images [first, first + count): [count, 10].
Tensor predict(SavedNet& net, const Samples& samples, std::size_t first, std::size_t count);

// The share of rows of preds whose largest is the label's: 0 to 1. The labels are those from
// `first` on.
double accuracy(const Tensor& preds, std::span<const std::uint8_t> labels);

}  // namespace nn
