#include "tests/grading/judging/shuffle.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>
#include <vector>

#include "tests/grading/judging/judge.h"

namespace nn::grading {
namespace {

using Order = std::vector<std::size_t>;

// Which row of `t` this is; t.size(0) if none.
std::size_t find_row(const Tensor& t, std::span<const float> row) {
  std::size_t i = 0;
  while (i < t.size(0) && !std::ranges::equal(t.row(i), row)) ++i;
  return i;
}

// The rows of a pass in their order. Appends to `problem` what keeps it from being one.
Order order_of(const Values& arguments, std::span<const Tensor> batches, std::string& problem) {
  Order order;
  const Tensor& x = arguments[0];
  const Tensor& y = arguments[1];
  for (std::size_t i = 0; i + 1 < batches.size(); i += 2) {
    for (std::size_t r = 0; r < batches[i].size(0); ++r) {
      const std::size_t row = find_row(x, batches[i].row(r));
      const std::string where =
          "batch " + std::to_string(i / 2 + 1) + ", row " + std::to_string(r) + ": ";
      if (row == x.size(0)) {
        problem = where + "not a row of the dataset";
        return {};
      }
      if (std::ranges::find(order, row) != order.end()) {
        problem = where + "row " + std::to_string(row) + " of the dataset comes twice in a pass";
        return {};
      }
      if (!std::ranges::equal(y.row(row), batches[i + 1].row(r))) {
        problem = where + "the target of another image";
        return {};
      }
      order.push_back(row);
    }
  }
  return order;
}

// How many rows are followed by the row that came after or before them in the dataset. In a random
// order that is true of 2 on average, whatever their number; in a rotated or reversed one of all.
std::size_t old_neighbours(const Order& order) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    const std::size_t low = std::min(order[i], order[i + 1]);
    if (std::max(order[i], order[i + 1]) == low + 1) ++count;
  }
  return count;
}

}  // namespace

std::string judge_shuffle(const Values& arguments, const Values& expected, const Values& got) {
  if (got.size() != expected.size()) {
    return "got " + std::to_string(got.size() / 2) + " batches in four passes, expected " +
           std::to_string(expected.size() / 2);
  }
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (got[i].shape() == expected[i].shape()) continue;
    return "wrong shape: got " + to_string(got[i].shape()) + " in a batch, expected " +
           to_string(expected[i].shape());
  }
  constexpr std::size_t kPasses = 4;
  std::array<Order, kPasses> orders;
  const std::size_t length = got.size() / kPasses;
  for (std::size_t pass = 0; pass < kPasses; ++pass) {
    std::string problem;
    orders[pass] = order_of(arguments, std::span(got).subspan(pass * length, length), problem);
    if (!problem.empty()) return problem;
  }
  const std::size_t rows = orders[0].size();
  if (std::ranges::is_sorted(orders[0])) return "not shuffled: the rows come in their old order";
  if (orders[1] == orders[0]) return "not reshuffled: the second pass has the order of the first";
  for (const Order& order : orders) {
    if (old_neighbours(order) > rows / 4) {
      return "hardly shuffled: " + std::to_string(old_neighbours(order)) + " of " +
             std::to_string(rows) + " rows still have an old neighbour after them";
    }
  }
  if (orders[2] != orders[0]) {
    return "the same seed gives another order: draw from the given generator only";
  }
  if (orders[3] == orders[0]) {
    return "another seed gives the same order: draw from the given generator";
  }
  return "";
}

}  // namespace nn::grading
