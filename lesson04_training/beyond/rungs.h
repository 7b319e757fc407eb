// The ladder: recipes that differ in one change each, from the article's upwards.
#pragma once

#include <string>
#include <vector>

#include "lesson04_training/beyond/recipe.h"

namespace nn {

// The rungs from the lowest to the highest that a minute allows.
std::vector<Recipe> ladder();

// The rung of that name. Throws std::invalid_argument that lists the names there are.
Recipe find_rung(const std::string& name);

}  // namespace nn
