#include "tests/grading/judging/mistakes.h"

#include <algorithm>
#include <exception>

#include "common/tensor/matmul.h"
#include "lesson02_linear/linear.h"
#include "tests/grading/judging/judge.h"
#include "tests/next/check.h"

namespace nn::grading {
namespace {

Values values_of(const next::Results& results) {
  Values values;
  for (const next::Result& one : results) {
    values.emplace_back(one.shape.empty() ? Shape{1} : one.shape);
    std::ranges::transform(one.values, values.back().values().begin(),
                           [](double value) { return static_cast<float>(value); });
  }
  return values;
}

Wrong made(const Mistake& mistake, const Values& arguments) {
  try {
    return {std::string(mistake.text), mistake.make(arguments), ""};
  } catch (const std::exception& error) {
    return {std::string(mistake.text), {}, error.what()};
  }
}

}  // namespace

std::vector<Wrong> wrong_answers(std::string_view function, const Values& arguments) {
  std::vector<Wrong> all;
  for (const next::Check& check : next::all_checks()) {
    if (check.function != function) continue;
    for (const next::Guess& guess : check.known(arguments).guesses) {
      all.push_back({guess.text, values_of(guess.results), ""});
    }
  }
  for (const Mistakes& table :
       {shape_mistakes(), beyond_loss_mistakes(), beyond_layer_mistakes()}) {
    for (const Mistake& mistake : table) {
      if (mistake.function == function) all.push_back(made(mistake, arguments));
    }
  }
  return all;
}

std::string explain(const Case& the_case, const Values& arguments, const Answer& answer) {
  const auto is_it = [&](const Wrong& wrong) {
    if (!wrong.error.empty()) return answer.kind == Kind::kThrew && answer.text == wrong.error;
    return answer.kind == Kind::kValues &&
           difference(wrong.values, answer.values, the_case.tolerance).empty();
  };
  const std::vector<Wrong> all = wrong_answers(the_case.function, arguments);
  const auto found = std::ranges::find_if(all, is_it);
  return found == all.end() ? "" : "it looks as if " + found->text;
}

Mistakes shape_mistakes() {
  return {
      {"linear", "w is transposed, which it should not be",
       [](const Values& a) { return linear(a[0], transposed(a[1]), a[2]); }},
      {"linear_backward_w", "the transpose is missing: dw = x^T dout",
       [](const Values& a) { return matmul(a[0], a[1]); }},
      {"linear_backward_w", "dout is transposed instead of x",
       [](const Values& a) { return matmul_transposed_b(a[0], a[1]); }},
      {"linear_backward_x", "the transpose is missing: dx = dout w^T",
       [](const Values& a) { return matmul(a[0], a[1]); }},
  };
}

Tensor transposed(const Tensor& matrix) {
  Tensor result({matrix.size(1), matrix.size(0)});
  for (std::size_t r = 0; r < matrix.size(0); ++r) {
    for (std::size_t c = 0; c < matrix.size(1); ++c) result.row(c)[r] = matrix.row(r)[c];
  }
  return result;
}

}  // namespace nn::grading
