#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "tests/grading/judging/judge.h"

namespace nn::grading {
namespace {

using Order = std::vector<std::size_t>;

constexpr std::size_t kPasses = 6;

// What keeps the values from being an order of so many rows; "" if they are one.
std::string order_of(const Tensor& values, std::size_t rows, Order& order) {
  if (values.rank() != 1 || values.size() != rows) {
    return "got " + to_string(values.shape()) + " rows in a pass, expected [" +
           std::to_string(rows) + "]";
  }
  for (const float value : values.values()) {
    const bool is_row = value >= 0 && value < static_cast<float>(rows);
    const std::size_t row = is_row ? static_cast<std::size_t>(value) : rows;
    if (!is_row || static_cast<float>(row) != value) return "not the number of a row in a pass";
    if (std::ranges::find(order, row) != order.end()) {
      return "row " + std::to_string(row) + " of the dataset comes twice in a pass";
    }
    order.push_back(row);
  }
  return "";
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

// The rows that all of these orders leave where they were. By chance one is in five orders of 47
// rows twice in ten million times.
std::size_t unmoved(const std::vector<Order>& orders) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < orders[0].size(); ++i) {
    count += std::ranges::all_of(orders, [i](const Order& order) { return order[i] == i; });
  }
  return count;
}

}  // namespace

std::string judge_shuffle(const Values& arguments, const Values& got) {
  const auto rows = static_cast<std::size_t>(arguments.at(0)[0]);
  if (got.size() != kPasses) {
    return "got " + std::to_string(got.size()) + " passes, expected " + std::to_string(kPasses);
  }
  std::array<Order, kPasses> orders;
  for (std::size_t pass = 0; pass < kPasses; ++pass) {
    const std::string problem = order_of(got[pass], rows, orders[pass]);
    if (!problem.empty()) return problem;
  }
  if (std::ranges::is_sorted(orders[0])) return "not shuffled: the rows come in their old order";
  if (orders[1] == orders[0]) return "not reshuffled: the second pass has the order of the first";
  for (const Order& order : orders) {
    if (old_neighbours(order) > rows / 4) {
      return "hardly shuffled: " + std::to_string(old_neighbours(order)) + " of " +
             std::to_string(rows) + " rows still have an old neighbour after them";
    }
  }
  const std::size_t fast = unmoved({orders[0], orders[1], orders[3], orders[4], orders[5]});
  if (fast > 0) {
    return "not all are shuffled: " + std::to_string(fast) + " of " + std::to_string(rows) +
           " rows stay where they are in every pass";
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
