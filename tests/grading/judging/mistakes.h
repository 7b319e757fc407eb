// Mistakes that students are known to make, each as the values it would give. Where an answer
// agrees with one of them, the report can say what is probably wrong instead of only where.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/grading/answer/adapters.h"
#include "tests/grading/course/case.h"

namespace nn::grading {

// What a function gives with a mistake in it.
struct Wrong {
  std::string text;   // completes "it looks as if ..."
  Values values;      // what it returns,
  std::string error;  // or what it throws instead
};

// All that are known of a function, for these arguments. Those of lessons 1 to 4 stand in
// tests/next/checks, which `make next` shows to students; the others are tables of ours.
std::vector<Wrong> wrong_answers(std::string_view function, const Values& arguments);

// "it looks as if the bias is missing" where the answer to a case is what a known mistake gives, be
// it values or an exception; "" where no mistake explains it.
std::string explain(const Case& the_case, const Values& arguments, const Answer& answer);

// An argument, by its number, that consists of one value.
struct Other {
  std::size_t which;
  float value;
};

// A row of a table of ours.
struct Mistake {
  template <class F>
  Mistake(std::string_view name, std::string_view looks, F f)
      : function(name), text(looks), make([f](const Values& a) { return to_values(f(a)); }) {}

  // What the reference makes of other arguments.
  Mistake(std::string_view name, std::string_view looks, const std::vector<Other>& others);

  std::string_view function;  // as in assignment.h
  std::string_view text;
  std::function<Values(const Values& arguments)> make;
};
using Mistakes = std::vector<Mistake>;

Mistakes shape_mistakes();        // of lessons 1 to 4, where the shapes do not fit
Mistakes beyond_loss_mistakes();  // of the section beyond: the loss, dropout, the steps
Mistakes beyond_layer_mistakes();

Tensor transposed(const Tensor& matrix);

}  // namespace nn::grading
