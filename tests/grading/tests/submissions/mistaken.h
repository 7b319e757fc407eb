// Single mistakes that students make, each as the body of a function.
#pragma once

#include <vector>

namespace nn::grading {

struct Mistaken {
  const char* function;
  const char* code;
  const char* explanation;  // "" where the report need not know it
};

std::vector<Mistaken> classic_mistakes();  // of which the report says what they are
std::vector<Mistaken> other_mistakes();

}  // namespace nn::grading
