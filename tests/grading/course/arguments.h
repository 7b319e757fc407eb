// What a case calls a function with: a table of tensors to be drawn, each a shape and a kind.
// Linked into the grader and the judge, never into a student's program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/tensor/random.h"
#include "tests/grading/answer/values.h"

namespace nn::grading {

// Draws one tensor. `before` are the arguments that were drawn before it.
using Argument = std::function<Tensor(const Values& before, Generator& generator)>;

Argument normal(Shape shape, float std = 1);
Argument uniform(Shape shape, float low, float high);
Argument bytes(Shape shape);  // whole numbers to 255, which is among them
Argument targets(std::size_t rows, std::size_t classes);     // a 1 in each row
Argument half_right(std::size_t rows, std::size_t classes);  // the same: half of them where the
                                                             // first argument is largest
Argument rectified(Shape shape);    // an output of ReLU: 0 where it was negative
Argument strange(Shape shape);      // normal, with NaN and infinities among them
Argument whole(int low, int high);  // a number, both ends included
Argument exactly(float value);
Argument order(std::size_t rows);                        // the numbers 0 to rows - 1, shuffled
Argument whole_numbers(Shape shape, int low, int high);  // of which many are equal
Argument shares(std::size_t rows, std::size_t columns);  // rows above 0 whose sum is 1

// For batch normalisation, of the first argument x [n, channels]: its mean and variance; and with
// its mean, its variance and dout as the three arguments after it, the way back to gain and bias.
Tensor mean_of_first(const Values& before, Generator& generator);
Tensor variance_of_first(const Values& before, Generator& generator);
Tensor dgain_of_norm(const Values& before, Generator& generator);
Tensor dbias_of_norm(const Values& before, Generator& generator);

Argument counts(std::size_t classes, int low, int high, bool one_is_zero = false);

// Where the arguments of a grading come from. It never leaves the grader and the judge.
struct Key {
  std::uint32_t seed = 0;
  std::string submission;  // its name: the arguments are others for each submission
};

// How many times a case calls the function, with other arguments each time. An answer that takes
// no work, or a known mistake, may be right once by chance; not every time.
inline constexpr std::size_t kDraws = 3;

// The arguments of a case, kDraws times. The same key gives the same.
std::vector<Values> draw_arguments(const std::vector<Argument>& arguments, const Key& key,
                                   std::string_view function, std::string_view what);

}  // namespace nn::grading
