// The ladder: recipes that differ in one change each, from the article's upwards.
#pragma once

#include <string>
#include <vector>

#include "lesson04_training/beyond/recipe.h"

namespace nn {

// The rungs from the lowest to the highest that a minute allows.
std::vector<Recipe> ladder();

// Tweaks that the ladder goes without, each on top of one of its rungs, and "best", which takes
// minutes.
std::vector<Recipe> side_rungs();

// The rung of that name, of either. Throws std::invalid_argument that lists the names there are.
Recipe find_rung(const std::string& name);

}  // namespace nn
