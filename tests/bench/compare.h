// Epochs of the lessons beside those of the limit and of the peers.
#pragma once

#include <cstddef>
#include <string>

#include "lesson01_tensors/dataset.h"
#include "tests/bench/report.h"

namespace bench {

// Reports epoch / limit for the article's network with batches of that size.
void compare_with_limit(Report& report, const nn::Dataset& dset, std::size_t batch, int rounds);

// Reports peer / epoch for NumPy and PyTorch, as far as `python` has them, on the MNIST files in
// the directory `data`.
void compare_with_peers(Report& report, const nn::Dataset& dset, const std::string& data,
                        const std::string& python, std::size_t batch, int rounds);

}  // namespace bench
