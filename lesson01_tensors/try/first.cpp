// make try FILE=lesson01_tensors/try/first.cpp
//
// How much ink does each digit take: what is its pixels' mean, from 0 to 1? Predict first: which
// digit has the most, which the least, and is it a matter of 10 % or of a factor of two?
#include <iostream>

#include "common/mnist/data_dir.h"
#include "common/tensor/reduce.h"
#include "lesson01_tensors/dataset.h"

int main() {
  const auto training_t = nn::stack_each(nn::load_training(nn::find_data_dir()));
  for (std::size_t digit = 0; digit < nn::kClasses; ++digit) {
    std::cout << digit << ": " << nn::mean(training_t[digit]) << '\n';
  }
}
