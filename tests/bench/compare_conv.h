// The convolutional network of lesson04_training/beyond against its limit and PyTorch.
#pragma once

#include <string>

#include "tests/bench/report.h"

namespace bench {

// Epochs of batch 64 on two threads, on one, of its sgemm calls alone, of the article's five sgemm
// calls, and of PyTorch where `python` has it, `rounds` times in turn. OpenBLAS has as many threads
// afterwards as before.
void compare_conv(Report& report, const std::string& data, const std::string& python, int rounds);

}  // namespace bench
