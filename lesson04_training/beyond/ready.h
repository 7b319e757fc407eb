// What the user asks for and cannot have is said before the first epoch, by its option's name.
#pragma once

#include <vector>

#include "common/program/options.h"
#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/recipe.h"
#include "lesson04_training/saver.h"

namespace nn {

// What will save the weights of the last recipe. Throws UsageError if a network does not fit the
// images, or a batch is larger than all of them; and what Saver throws.
Saver require_ready(const std::vector<Recipe>& recipes, const Data& data, const Options& options);

// The recipe of transfer learning: that of the rung 'norm', with what the user changes. Throws
// UsageError for what cannot go with it.
Recipe transfer_recipe(const Options& options);

}  // namespace nn
