// What the user asked for, as recipes.
#pragma once

#include <vector>

#include "common/program/options.h"
#include "lesson04_training/beyond/recipe.h"

namespace nn {

// The recipes to train: the ladder; the rung that --rung names; with options that change a recipe
// and no --rung, the ladder's highest rung, changed. Throws UsageError for a rung that there is
// not.
std::vector<Recipe> choose(const Options& options);

// A line for each rung, for --list.
void print_rungs();

}  // namespace nn
