// Transfer learning. Article: "This Model vs SOTA", transfer learning.
//
// The similar task is to tell the digits 0 to 4 apart, of which there are 30,000 images. Then 5 to
// 9 are learned from a few images each: once by a network that starts from random weights, and once
// by one that knows 0 to 4. Lines and bends are the same in both tasks: what the first layers have
// learned still serves, and only the last layer, which names the digits, starts anew.
#pragma once

#include <cstdint>
#include <vector>

#include "common/picture/svg.h"
#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/recipe.h"
#include "lesson04_training/beyond/team.h"

namespace nn {

struct TransferResult {
  std::size_t images = 0;  // of each digit from 5 to 9
  float without = 0;       // accuracy on the test images of 5 to 9, from random weights
  float with = 0;          // and from the weights that know 0 to 4
};

// The first `count` images of each digit from `first` to `last`, or all there are.
Rows rows_of_digits(const Samples& samples, std::size_t first, std::size_t last, std::size_t count);

// For 10, 100 and 1000 images a digit. `recipe` trains the network that knows 0 to 4; the few
// images of the others get as many steps as it takes.
std::vector<TransferResult> try_transfer(const Recipe& recipe, const Data& data, std::uint32_t seed,
                                         Team& team);

// Both accuracies over the number of images.
Svg transfer_picture(const std::vector<TransferResult>& results);

}  // namespace nn
