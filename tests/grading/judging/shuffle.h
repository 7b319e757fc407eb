// Is it a shuffle? A student may draw random numbers in another order than the reference does and
// still be right, so the batches of a shuffling loader are judged by what makes them a shuffle.
#pragma once

#include <string>

#include "tests/grading/answer/values.h"

namespace nn::grading {

// "" if the batches pass, one line on what is wrong otherwise. The arguments begin with x and y;
// `got` holds the batches xb, yb, ... of four passes: two of one loader, the first of a loader
// whose generator starts from the same seed, and the first one from another seed. In each pass
// every row must come exactly once, with its own target, and few rows may be neighbours that were
// neighbours before; the second and the fourth pass must differ from the first, and the third must
// not. `expected` says how many batches there are, and of which shapes.
std::string judge_shuffle(const Values& arguments, const Values& expected, const Values& got);

}  // namespace nn::grading
