// Finds a solution that is left somewhere in the students' edition.
#pragma once

#include <string>

#include "tests/grading/handout/markers.h"

namespace nn::handout {

// True if `text` holds three lines of the solution in a row (or all, if there are fewer), however
// they are spaced or commented.
bool holds_solution(const std::string& text, const Solution& solution);

}  // namespace nn::handout
