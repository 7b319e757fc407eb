// Is it a shuffle? A student may draw random numbers in another order than the reference does and
// still be right, so the orders are judged by what makes them a shuffle.
#pragma once

#include <string>

#include "tests/grading/answer/values.h"

namespace nn::grading {

// "" if the orders pass, one line on what is wrong otherwise. `got` holds the orders of four
// passes: two from one generator, the first from a generator that starts from the same seed, and
// the first one from another seed. In each every row must come exactly once, and few rows may be
// neighbours that were neighbours before; the second and the fourth must differ from the first, and
// the third must not. The first argument is the number of rows.
std::string judge_shuffle(const Values& arguments, const Values& got);

}  // namespace nn::grading
