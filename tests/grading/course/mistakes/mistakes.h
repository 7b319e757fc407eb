// Mistakes that students are known to make, each as the values it would give. Where an answer
// agrees with one of them, the report can say what is probably wrong instead of only where.
// Linked into the grader alone.
#pragma once

#include <string_view>
#include <vector>

#include "tests/grading/answer/values.h"

namespace nn::grading {

struct Mistake {
  std::string_view function;  // as in assignment.h
  std::string_view text;      // completes "it looks as if ..."
  Values (*make)(const Values& arguments);
};

using Mistakes = std::vector<Mistake>;

Mistakes lesson01_mistakes();
Mistakes lesson02_mistakes();
Mistakes lesson03_mistakes();
Mistakes lesson04_mistakes();
Mistakes loader_mistakes();    // of lesson 4: DataLoader
Mistakes training_mistakes();  // of lesson 4: the step, the accuracy
Mistakes beyond_mistakes();

// All of them.
const Mistakes& known_mistakes();

// The value f(t[i]) in the place of each t[i].
template <class Function>
Tensor map(Tensor t, const Function& f) {
  for (float& value : t.values()) value = f(value);
  return t;
}

Tensor transposed(const Tensor& matrix);

// All tensors times a number, or the one tensor.
Tensor scaled(Tensor tensor, float factor);
Values scaled(Values values, float factor);

}  // namespace nn::grading
