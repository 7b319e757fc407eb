#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "tests/grading/course/mistakes/mistakes.h"

namespace nn::grading {
namespace {

// A batch of the rows order[from], ..., order[to - 1]: of x, or of y.
Tensor rows_of(const Tensor& t, const std::vector<std::size_t>& order, std::size_t from,
               std::size_t to) {
  Tensor batch({to - from, t.size(1)});
  for (std::size_t i = from; i < to; ++i) {
    std::ranges::copy(t.row(order[i]), batch.row(i - from).begin());
  }
  return batch;
}

// The batches of a pass: x in the order `of_x`, y in the order `of_y`.
Values pass(const Values& a, const std::vector<std::size_t>& of_x,
            const std::vector<std::size_t>& of_y, bool drop_short) {
  Values values;
  const std::size_t batch_size = to_size(a[2]);
  for (std::size_t from = 0; from < of_x.size(); from += batch_size) {
    const std::size_t to = std::min(from + batch_size, of_x.size());
    if (drop_short && to - from < batch_size) break;
    values.push_back(rows_of(a[0], of_x, from, to));
    values.push_back(rows_of(a[1], of_y, from, to));
  }
  return values;
}

std::vector<std::size_t> counted(std::size_t n) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

// Every batch is the first one, cut to length.
Values first_again(const Values& a) {
  std::vector<std::size_t> order = to_sizes(a[3]);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = order[i % to_size(a[2])];
  return pass(a, order, order, false);
}

}  // namespace

Mistakes loader_mistakes() {
  return {
      {"DataLoader::Iterator::load", "the last batch is dropped where it is short",
       [](const Values& a) { return pass(a, to_sizes(a[3]), to_sizes(a[3]), true); }},
      {"DataLoader::Iterator::load", "the order is ignored",
       [](const Values& a) {
         const std::vector<std::size_t> order = counted(a[0].size(0));
         return pass(a, order, order, false);
       }},
      {"DataLoader::Iterator::load", "the images follow the order, but not their targets",
       [](const Values& a) { return pass(a, to_sizes(a[3]), counted(a[0].size(0)), false); }},
      {"DataLoader::Iterator::load", "every batch is the first one again", first_again},
  };
}

}  // namespace nn::grading
