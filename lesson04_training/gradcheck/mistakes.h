// Mistakes that are made on the way back: each forgets one factor, or puts one where none belongs.
#pragma once

#include <string>
#include <vector>

#include "lesson04_training/gradcheck/way_back.h"

namespace nn::gradcheck {

struct Mistake {
  std::string name;  // what --break calls it: "no-slope"
  std::string step;  // "dp": the first gradient that it makes wrong
  std::string what;  // "the factor s (1 - s) is forgotten"
  std::string why;   // why the digits part as they do, in a line or two
  Tensor (*make)(const Known& known, const Tensor& right);  // the wrong gradient for the right one
};

// All of them, in the order of the way back: those on the way to dp, and those after it.
const std::vector<Mistake>& mistakes();
std::vector<Mistake> mistakes_of_loss();
std::vector<Mistake> mistakes_of_layers();

// The mistake of that name. Throws UsageError, which names them all, if there is none.
const Mistake& mistake_called(const std::string& name);

}  // namespace nn::gradcheck
