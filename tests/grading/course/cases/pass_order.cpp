#include "lesson04_training/pass_order.h"

#include <iterator>

#include "lesson04_training/data_loader.h"
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

Values call_in_order(const Values& arguments) {
  const Dataset dset{arguments[0], arguments[1]};
  Values values;
  append_batches(DataLoader(dset, to_size(arguments[2])).begin(), dset.size() + 1, values);
  return values;
}

// The seeds of two generators come last. Two passes of a loader, the first pass of one that starts
// from the same seed, and the first pass with the other seed.
Values call_shuffled(const Values& arguments) {
  const Dataset dset{arguments[0], arguments[1]};
  const std::size_t batch_size = to_size(arguments[2]);
  Values values;
  const auto passes = [&](const Tensor& seed, int count) {
    Generator generator(static_cast<std::uint32_t>(seed[0]));
    const DataLoader dl(dset, batch_size, generator);
    for (; count > 0; --count) append_batches(dl.begin(), dset.size() + 1, values);
  };
  passes(arguments[3], 2);
  passes(arguments[3], 1);
  passes(arguments[4], 1);
  return values;
}

Values shuffled(std::size_t rows, std::size_t batch_size, Generator& generator) {
  Values values = dataset(rows, batch_size, generator);
  const std::size_t seed = generator.below(1 << 20);
  values.push_back(number(static_cast<float>(seed)));
  values.push_back(number(static_cast<float>(seed + 1 + generator.below(1000))));
  return values;
}

}  // namespace

Cases pass_order_cases() {
  return {
      {"pass_order", "shuffled, 60 rows", 2, [](Generator& g) { return shuffled(60, 20, g); },
       call_shuffled, 0.0f, true},
      {"pass_order", "shuffled, 47 rows, the last batch is short", 2,
       [](Generator& g) { return shuffled(47, 10, g); }, call_shuffled, 0.0f, true},
      {"pass_order", "in order", 1, [](Generator& g) { return dataset(12, 4, g); }, call_in_order},
  };
}

}  // namespace nn::grading
