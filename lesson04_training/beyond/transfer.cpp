#include "lesson04_training/beyond/transfer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/picture/chart.h"
#include "common/tensor/reduce.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/run_recipe.h"

namespace nn {
namespace {

constexpr std::size_t kNew = 5;  // the digits from here on are the new ones

// The accuracy on the test images of the new digits. preds [n, 10] are for all test images.
float accuracy_on_new(const Tensor& preds, const Samples& test) {
  const Rows rows = rows_of_digits(test, kNew, kClasses - 1, test.size());
  const auto is_right = [&](std::size_t i) { return argmax(preds.row(i)) == test.labels[i]; };
  const auto right = std::ranges::count_if(rows, is_right);
  return static_cast<float>(right) / static_cast<float>(rows.size());
}

// `net` with the last layer, its weight and its bias, as a fresh network has it.
Net with_new_last_layer(Net net, Net fresh) {
  const std::vector<Parameter*> to = net.parameters();
  const std::vector<Parameter*> from = fresh.parameters();
  for (std::size_t p = to.size() - 2; p < to.size(); ++p) to[p]->value = from[p]->value;
  return net;
}

// Some 300 steps, however few images there are, and gentle ones.
Recipe for_few(Recipe recipe, std::size_t images) {
  constexpr std::size_t kSteps = 300;
  recipe.batch_size = std::min(recipe.batch_size, images);
  recipe.epochs = std::max<std::size_t>(3, kSteps * recipe.batch_size / images);
  recipe.lr /= 5;
  return recipe;
}

}  // namespace

Rows rows_of_digits(const Samples& samples, std::size_t first, std::size_t last,
                    std::size_t count) {
  std::array<std::size_t, kClasses> taken{};
  Rows rows;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::size_t digit = samples.labels[i];
    if (digit >= first && digit <= last && taken.at(digit)++ < count) rows.push_back(i);
  }
  return rows;
}

std::vector<TransferResult> try_transfer(const Recipe& recipe, const Data& data, std::uint32_t seed,
                                         Team& team) {
  const Rows old = rows_of_digits(data.train, 0, kNew - 1, data.train.size());
  const RunResult knows_old = run_recipe(recipe, data, seed, team, {.rows = old});
  std::vector<TransferResult> results;
  for (const std::size_t images : {10, 100, 1000}) {
    const Rows few = rows_of_digits(data.train, kNew, kClasses - 1, images);
    const Recipe gentle = for_few(recipe, few.size());
    Generator generator(seed);
    const Net start =
        with_new_last_layer(knows_old.net, start_net(gentle, data.train.extent(), generator));
    const RunResult without = run_recipe(gentle, data, seed, team, {.rows = few});
    const RunResult with = run_recipe(gentle, data, seed, team, {.start = &start, .rows = few});
    results.push_back({images, accuracy_on_new(without.preds, data.test),
                       accuracy_on_new(with.preds, data.test)});
  }
  return results;
}

Svg transfer_picture(const std::vector<TransferResult>& results) {
  Curve without{"from random weights", "#ff7f0e", {}, true};
  Curve with{"from weights that know 0 to 4", "#1f77b4", {}, true};
  for (const TransferResult& r : results) {
    const double x = std::log10(static_cast<double>(r.images));
    without.points.push_back({x, static_cast<double>(r.without)});
    with.points.push_back({x, static_cast<double>(r.with)});
  }
  return chart("Learning 5 to 9 from a few images",
               {"images of each digit, as a power of ten", 1, 3}, {"accuracy", 0.5, 1},
               {without, with});
}

}  // namespace nn
