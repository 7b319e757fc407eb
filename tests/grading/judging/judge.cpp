#include "tests/grading/judging/judge.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <stdexcept>

#include "tests/grading/course/mistakes/mistakes.h"
#include "tests/grading/judging/shuffle.h"

namespace nn::grading {
namespace {

std::string nine_digits(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(value));
  return text;
}

// Where element i of the tensor is: "[2, 0]".
std::string index_of(std::size_t i, const Shape& shape) {
  Shape index = shape;
  for (std::size_t axis = shape.size(); axis-- > 0; i /= shape[axis]) index[axis] = i % shape[axis];
  return to_string(index);
}

std::string tensor_difference(const Tensor& expected, const Tensor& got, float tolerance) {
  if (got.shape() != expected.shape()) {
    return "wrong shape: got " + to_string(got.shape()) + ", expected " +
           to_string(expected.shape());
  }
  float largest = 0;
  for (const float value : expected.values()) largest = std::max(largest, std::abs(value));
  if (!std::isfinite(largest)) largest = 0;  // infinity times the tolerance would let all pass
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (std::abs(got[i] - expected[i]) <= tolerance * largest) continue;
    const std::string index = index_of(i, expected.shape());
    if (std::isnan(got[i])) return "NaN at " + index + ", expected " + nine_digits(expected[i]);
    return "wrong at " + index + ": got " + nine_digits(got[i]) + ", expected " +
           nine_digits(expected[i]);
  }
  return "";
}

// By chance a known mistake can give the right answer: half of the images wrong is half of them
// right.
bool a_mistake_passes(const Case& the_case, const Drawn& drawn) {
  if (the_case.shuffled) return false;  // judged by its properties
  return std::ranges::any_of(known_mistakes(), [&](const Mistake& mistake) {
    if (mistake.function != the_case.function) return false;
    try {
      return difference(drawn.expected, mistake.make(drawn.arguments), the_case.tolerance).empty();
    } catch (const std::exception&) {  // shapes that do not fit
      return false;
    }
  });
}

}  // namespace

std::string difference(const Values& expected, const Values& got, float tolerance) {
  if (got.size() != expected.size()) {
    return "got " + std::to_string(got.size()) + " results, expected " +
           std::to_string(expected.size());
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string found = tensor_difference(expected[i], got[i], tolerance);
    if (found.empty()) continue;
    if (expected.size() == 1) return found;
    return "result " + std::to_string(i + 1) + " of " + std::to_string(expected.size()) + ": " +
           found;
  }
  return "";
}

std::string judge(const Case& the_case, const Values& arguments, const Values& expected,
                  const Values& got) {
  if (the_case.shuffled) return judge_shuffle(arguments, expected, got);
  return difference(expected, got, the_case.tolerance);
}

std::vector<Values> effortless_answers(const Values& arguments, const Values& expected) {
  std::vector<Values> answers = {{}, arguments, Values(expected.size())};
  for (const float constant : {0.0f, 1.0f, std::numeric_limits<float>::quiet_NaN()}) {
    Values values = expected;
    for (Tensor& value : values) std::ranges::fill(value.values(), constant);
    answers.push_back(std::move(values));
  }
  for (const Tensor& argument : arguments) {
    answers.emplace_back(expected.size(), argument);
  }
  // Each result is the first argument, or the last, that has its shape; zeros if none has.
  Values first = answers[3];
  Values last = answers[3];
  for (std::size_t i = 0; i < expected.size(); ++i) {
    bool found = false;
    for (const Tensor& argument : arguments) {
      if (argument.shape() != expected[i].shape()) continue;
      if (!found) first[i] = argument;
      found = true;
      last[i] = argument;
    }
  }
  answers.push_back(std::move(first));
  answers.push_back(std::move(last));
  return answers;
}

Drawn draw(const Cases& cases, std::size_t number, std::uint32_t seed) {
  const Case& the_case = cases.at(number);
  for (std::uint32_t attempt = 0; attempt < 100; ++attempt) {
    Generator generator = argument_generator(seed, number, attempt);
    Drawn drawn{attempt, the_case.arguments(generator), {}};
    drawn.expected = the_case.call(drawn.arguments);
    const auto passes = [&](const Values& answer) {
      return judge(the_case, drawn.arguments, drawn.expected, answer).empty();
    };
    const std::vector<Values> effortless = effortless_answers(drawn.arguments, drawn.expected);
    if (std::ranges::none_of(effortless, passes) && !a_mistake_passes(the_case, drawn)) {
      return drawn;
    }
  }
  throw std::logic_error(std::string(the_case.function) + ", " + std::string(the_case.what) +
                         ": answers that take no work pass; make the case harder");
}

}  // namespace nn::grading
