#include "lesson01_tensors/one_hot.h"

#include <algorithm>
#include <numeric>

#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// A row an image, with a 1 where mark(class, place among the images of the class, row) says.
template <class Mark>
Results marked(const std::vector<std::size_t>& counts, const Mark& mark) {
  const std::size_t rows = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  Result y{"y", {rows, counts.size()}, std::vector<double>(rows * counts.size())};
  std::size_t row = 0;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    for (std::size_t i = 0; i < counts[c]; ++i, ++row) {
      const auto [r, column, value] = mark(c, i, row);
      if (r < rows && column < counts.size()) y.values[r * counts.size() + column] = value;
    }
  }
  return {y};
}

struct Mark {
  std::size_t row, column;
  double value = 1;
};

Known known_targets(const Arguments& a) {
  const Order counts = as_order(a[0]);
  const auto with = [&](auto&& mark) { return marked(counts, mark); };
  const Results right = with([](std::size_t c, std::size_t, std::size_t row) {
    return Mark{row, c};
  });
  Results ones = right;
  std::ranges::fill(ones[0].values, 1.0);
  Matrix swapped(right[0].shape[0], right[0].shape[1]);
  swapped.values = right[0].values;
  return {right,
          {{"every class starts at row 0 again, not where the last one ended",
            with([](std::size_t c, std::size_t i, std::size_t) {
              return Mark{i, c};
            })},
           {"the start moves by one row a class, not by the count of the class",
            with([](std::size_t c, std::size_t i, std::size_t) {
              return Mark{c + i, c};
            })},
           {"the ones stand one column too far to the right",
            with([](std::size_t c, std::size_t, std::size_t row) {
              return Mark{row, c + 1};
            })},
           {"the digit itself is written, not a 1",
            with([](std::size_t c, std::size_t, std::size_t row) {
              return Mark{row, c, static_cast<double>(c)};
            })},
           {"only the first image of a class gets its 1",
            with([](std::size_t c, std::size_t i, std::size_t row) {
              return i == 0 ? Mark{row, c} : Mark{row, c, 0};
            })},
           {"the classes are in the opposite order",
            with([&](std::size_t c, std::size_t, std::size_t row) {
              return Mark{row, counts.size() - 1 - c};
            })},
           {"rows and columns are swapped", {result("y", oracle::transpose(swapped))}},
           {"every value is 1: the rest is to be 0", ones}}};
}

Trial targets(const Order& counts) {
  std::string given = "counts";
  for (const std::size_t count : counts) given += " " + std::to_string(count);
  return trial(
      given, [=] { return Results{result("y", nn::one_hot(counts))}; },
      known_targets({as_tensor(counts)}));
}

std::vector<Trial> one_hot_trials() { return {targets({2, 3, 1, 2}), targets({3, 0, 2})}; }

}  // namespace

std::vector<Check> one_hot_checks() {
  return {{"lesson01", "one_hot", "lesson01_tensors/one_hot.cpp", "lesson01_tensors/one_hot.h",
           "Tensor one_hot(",
           "ten columns ask ten separate questions; a four is not \"one more\" than a three.",
           one_hot_trials, known_targets}};
}

}  // namespace next
