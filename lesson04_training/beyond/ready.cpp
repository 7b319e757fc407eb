#include "lesson04_training/beyond/ready.h"

#include <stdexcept>

#include "common/program/option_values.h"
#include "common/program/printed.h"
#include "common/tensor/random.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/rungs.h"
#include "lesson04_training/beyond/saved_net.h"

namespace nn {
namespace {

// The weights that a recipe begins with: their values do not matter here.
Weights weights_for(const Recipe& recipe, const Extent& image, const Options& options) {
  try {
    Generator generator(options.seed);
    Net net = start_net(recipe, image, generator);
    return weights_of(net);
  } catch (const std::invalid_argument& error) {
    if (options.net.empty()) throw;
    throw UsageError("--net " + in_quotes(options.net) + ": " + error.what());
  }
}

}  // namespace

Saver require_ready(const std::vector<Recipe>& recipes, const Data& data, const Options& options) {
  Weights last;
  for (const Recipe& recipe : recipes) {
    const std::size_t images = data.train.size();
    // Where fewer images than are to be held out are there, run_recipe() says so.
    if (recipe.held_out < images) require_batches(recipe.batch_size, images - recipe.held_out);
    last = weights_for(recipe, data.train.extent(), options);
  }
  return {options.save, last};
}

Recipe transfer_recipe(const Options& options) {
  if (!options.load.empty() || !options.save.empty()) {
    throw UsageError("--rung 'transfer': trains many networks, and neither loads nor saves one");
  }
  Options norm = options;
  norm.rung = "norm";
  return choose(norm).front();
}

}  // namespace nn
