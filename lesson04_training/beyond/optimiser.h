// Steps: from the gradients that several copies of a network have gathered to new weights, the same
// in all of them.
#pragma once

#include <cstddef>
#include <vector>

#include "lesson04_training/beyond/layer.h"
#include "lesson04_training/beyond/recipe.h"

namespace nn {

class Optimiser {
 public:
  // The parameters of each copy, in the same order. They must outlive the optimiser. All copies
  // must hold the same values.
  Optimiser(const Recipe& recipe, std::vector<std::vector<Parameter*>> copies);

  // The parameters are updated in blocks, any of them at the same time as any other.
  std::size_t blocks() const { return blocks_.size(); }

  // For one block: adds up the gradients of the copies, in their order, and steps against the sum.
  // All copies get the new values, and gradients of 0. `step` counts from 1; `groups` is how many
  // groups of images the copies have seen together since the last step.
  void update(std::size_t block, float lr, std::size_t step, std::size_t groups);

  // Puts the running means of the weights into the place of the weights, if the recipe has them.
  void take_average();

 private:
  // A stretch of a parameter, short enough to stay in the nearest cache during its update.
  struct Block {
    std::size_t parameter, start, length;
    std::span<float> of(Tensor& t) const { return t.values().subspan(start, length); }
  };

  std::span<float> sum_gradients(const Block& block);
  void descend(const Block& block, std::span<const float> gradient, float lr, std::size_t step);

  Recipe recipe_;
  std::vector<std::vector<Parameter*>> copies_;
  std::vector<Block> blocks_;
  std::vector<Tensor> velocity_;  // one a parameter; with Adam, the mean of the gradients
  std::vector<Tensor> square_;    // with Adam, the mean of their squares
  std::vector<Tensor> average_;   // of the weights
};

}  // namespace nn
