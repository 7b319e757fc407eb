// Mistakes that students are known to make, each as the values it would give. Where an answer
// agrees with one of them, the report can say what is probably wrong instead of only where.
// Linked into the grader alone.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "tests/grading/answer/adapters.h"

namespace nn::grading {

struct Mistake {
  template <class F>
  Mistake(std::string_view name, std::string_view looks, F f)
      : function(name), text(looks), make([f](const Values& a) { return to_values(f(a)); }) {}

  std::string_view function;  // as in assignment.h
  std::string_view text;      // completes "it looks as if ..."
  std::function<Values(const Values& arguments)> make;
};

using Mistakes = std::vector<Mistake>;

Mistakes lesson01_mistakes();
Mistakes lesson02_mistakes();
Mistakes net_mistakes();     // of lesson 3: relu, simple_net
Mistakes loss_mistakes();    // sigmoid, mnist_loss
Mistakes loader_mistakes();  // of lesson 4: DataLoader
Mistakes backward_mistakes();
Mistakes loss_backward_mistakes();
Mistakes gradient_mistakes();
Mistakes step_mistakes();
Mistakes accuracy_mistakes();
Mistakes beyond_loss_mistakes();  // of the section beyond: the loss, dropout, the steps
Mistakes beyond_layer_mistakes();

// All of them.
const Mistakes& known_mistakes();

// The value f(t[i]) in the place of each t[i].
template <class Function>
Tensor map(Tensor t, const Function& f) {
  for (float& value : t.values()) value = f(value);
  return t;
}

// An axis as a number to multiply by.
inline float size_of(const Tensor& a, std::size_t axis) { return static_cast<float>(a.size(axis)); }

Tensor transposed(const Tensor& matrix);

// All tensors times a number, or the one tensor.
Tensor scaled(Tensor tensor, float factor);
Values scaled(Values values, float factor);

}  // namespace nn::grading
