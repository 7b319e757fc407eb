// Does a student's program hold the reference of the function that it is graded for?
#pragma once

#include <string>
#include <vector>

namespace nn::grading {

// "" if every symbol of the reference object that the program has comes from one of the student's
// own objects, and no code of the reference is in it that is not in these. The objects were made
// where no reference could be read, so what is in them is the student's. Otherwise one line.
std::string problem_of_program(const std::string& program, const std::vector<std::string>& own,
                               const std::string& reference);

}  // namespace nn::grading
