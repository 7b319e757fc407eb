// Damages an input as accidents and attackers do.
#pragma once

#include <string>

#include "common/tensor/random.h"

namespace fuzz {

// `input` after one to four changes: a bit or byte is another, a piece is missing, doubled, moved
// or repeated very often, the end is missing, a number is made huge, 0 or negative.
std::string damaged(std::string input, nn::Generator& random);

}  // namespace fuzz
