// The ladder: recipes that differ in one change each, and in the learning rate and the number of
// passes that go with it, from the article's upwards; and which of them the user asks for.
#pragma once

#include <string>
#include <vector>

#include "common/program/options.h"
#include "lesson04_training/beyond/recipe.h"

namespace nn {

// The rungs from the lowest to the highest that a minute allows.
std::vector<Recipe> ladder();

// Tweaks that the ladder goes without, each on top of one of its rungs, and "best", which takes
// minutes.
std::vector<Recipe> side_rungs();

// The rung of that name, of either. Throws std::invalid_argument that lists the names there are.
Recipe find_rung(const std::string& name);

// The recipes to train: the ladder; the rung that --rung names; with options that change a recipe
// and no --rung, the ladder's highest rung, changed. Throws UsageError for a rung that there is
// not.
std::vector<Recipe> choose(const Options& options);

}  // namespace nn
