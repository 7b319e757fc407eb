// In which order a pass over the data visits its rows. Article: "Calculate Gradient", shuffle=True.
#pragma once

#include <cstddef>
#include <vector>

#include "common/tensor/random.h"

namespace nn {

// The numbers of all rows, 0 to rows - 1, each once: in a new random order that is drawn from
// `shuffle`, or one after the other where that is nullptr. The article's shuffle=True and its
// absence.
std::vector<std::size_t> pass_order(std::size_t rows, Generator* shuffle);

}  // namespace nn
