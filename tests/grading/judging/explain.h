// Says what is probably wrong with an answer.
#pragma once

#include <string>

#include "tests/grading/course/case.h"

namespace nn::grading {

// "it looks as if the bias is missing" where the answer to a case is what a known mistake gives
// (see mistakes/), be it values or an exception; "" where no mistake explains it.
std::string explain(const Case& the_case, const Values& arguments, const Answer& answer);

}  // namespace nn::grading
