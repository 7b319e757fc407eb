// The three networks of the page as recipes.
#pragma once

#include "lesson04_training/beyond/recipe.h"

namespace nn {

// The highest rung of beyond/. Its images are shifted while it trains, so that a drawing need not
// stand where MNIST's digits do.
Recipe best_recipe();

// A smaller net on the gate's samples.
Recipe gate_recipe();

}  // namespace nn
