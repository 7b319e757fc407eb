#include "lesson04_training/pass_order.h"

#include <numeric>

namespace nn {

// The rows stand in class order: unshuffled, the first batches would hold nothing but zeros, and
// each step would pull towards one digit alone. A new order at every pass keeps any group of images
// from pulling together each time. (With the article's recipe chance is larger than either effect:
// see the exercises of lesson 4.)
std::vector<std::size_t> pass_order(std::size_t rows, Generator* shuffle) {
  // BEGIN SOLUTION
  if (shuffle != nullptr) return permutation(rows, *shuffle);
  std::vector<std::size_t> order(rows);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
  // END SOLUTION
}

}  // namespace nn
