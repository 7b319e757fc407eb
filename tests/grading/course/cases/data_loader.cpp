#include "lesson04_training/data_loader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

// A dataset whose rows can be told apart, and a batch size.
Values dataset(std::size_t rows, std::size_t batch_size, Generator& generator) {
  return {normal({rows, 3}, 1, generator), normal({rows, 2}, 1, generator),
          number(static_cast<float>(batch_size))};
}

// Appends the batches of a pass that `at` stands at the start of: xb, yb, xb, yb, ... A pass that
// does not end is cut off.
void append_batches(DataLoader::Iterator at, std::size_t most, Values& values) {
  for (; at != std::default_sentinel && most > 0; ++at, --most) {
    values.push_back((*at).xb);
    values.push_back((*at).yb);
  }
}

// The order of the rows comes last.
Values call_load(const Values& arguments) {
  const Dataset dset{arguments[0], arguments[1]};
  std::vector<std::size_t> order;
  for (const float row : arguments[3].values()) order.push_back(static_cast<std::size_t>(row));
  Values values;
  append_batches({dset, to_size(arguments[2]), order}, order.size() + 1, values);
  return values;
}

// A last batch that is short belongs to each of them: whoever drops it must be seen.
Values ordered(std::size_t rows, std::size_t batch_size, Generator& generator) {
  Values values = dataset(rows, batch_size, generator);
  const std::vector<std::size_t> order = permutation(rows, generator);
  Tensor as_floats({rows});
  std::ranges::copy(order, as_floats.values().begin());
  values.push_back(std::move(as_floats));
  return values;
}

}  // namespace

Cases data_loader_cases() {
  return {
      {"DataLoader::Iterator::load", "11 rows in batches of 4", 2,
       [](Generator& g) { return ordered(11, 4, g); }, call_load},
      {"DataLoader::Iterator::load", "7 rows in batches of 2", 2,
       [](Generator& g) { return ordered(7, 2, g); }, call_load},
      {"DataLoader::Iterator::load", "9 rows in batches of 8", 2,
       [](Generator& g) { return ordered(9, 8, g); }, call_load},
  };
}

}  // namespace nn::grading
