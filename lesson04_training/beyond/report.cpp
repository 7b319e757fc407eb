#include "lesson04_training/beyond/report.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>

#include "common/program/status_line.h"
#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson04_training/beyond/rungs.h"

namespace nn {

double measure_unit(int batches) {
  using Clock = std::chrono::steady_clock;
  Generator generator(1);
  const Tensor xb = randn({1000, 784}, generator);
  const Tensor w1 = randn({784, 500}, generator);
  const Tensor w2 = randn({500, 10}, generator);
  const Tensor dpreds = randn({1000, 10}, generator);
  Tensor a1({1000, 500}), preds({1000, 10}), dw1({784, 500}), dw2({500, 10});
  double least = std::numeric_limits<double>::infinity();
  for (int repetition = 0; repetition < 2; ++repetition) {  // the first one warms up
    const auto start = Clock::now();
    for (int batch = 0; batch < batches; ++batch) {
      sgemm(false, xb, false, w1, a1);
      sgemm(false, a1, false, w2, preds);
      sgemm(true, a1, false, dpreds, dw2);
      sgemm(false, dpreds, true, w2, a1);
      sgemm(true, xb, false, a1, dw1);
    }
    least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return least * 60 / batches;
}

RunResult run_watched(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                      Extras extras) {
  StatusLine line;
  int shown = -1;  // percent
  if (line.is_shown()) {
    extras.watch = [&](double done, float loss) {
      const int percent = static_cast<int>(100 * done);
      if (percent == std::exchange(shown, percent)) return;
      std::array<char, 40> text{};
      std::snprintf(text.data(), text.size(), "  %d %%  loss %.4f", percent,
                    static_cast<double>(loss));
      line.show(recipe.name + text.data());
    };
  }
  return run_recipe(recipe, data, seed, team, extras);
}

void print_rung(const Recipe& recipe, const RunResult& result, double unit) {
  std::printf("%-10s %6.2f%% %7.2f s %6.1f U  %s\n", recipe.name.c_str(),
              100 * static_cast<double>(result.accuracy), result.seconds, result.seconds / unit,
              recipe.change.c_str());
  if (recipe.held_out > 0) {
    std::printf("%32s  %zu epochs; %.2f%% of the %zu training images that were held out\n", "",
                result.epochs.size(),
                100 * static_cast<double>(result.epochs.back().valid_accuracy), recipe.held_out);
  }
  std::fflush(stdout);
}

void print_rungs() {
  const auto print = [](const Recipe& rung) {
    std::printf("%-12s %s\n", rung.name.c_str(), rung.change.c_str());
  };
  std::ranges::for_each(ladder(), print);
  std::printf("\nBeside the ladder: rungs to be tried by themselves\n");
  std::ranges::for_each(side_rungs(), print);
  std::printf("%-12s %s\n", "transfer", "5 to 9 from a few images, by a network that knows 0 to 4");
}

void print_confusion(const Counts& counts) {
  std::printf("\nHow many images of a digit (rows) it takes for which one (columns)\n  ");
  for (std::size_t says = 0; says < kClasses; ++says) std::printf("%6zu", says);
  for (std::size_t is = 0; is < kClasses; ++is) {
    std::printf("\n%zu ", is);
    for (const std::size_t count : counts.at(is)) {
      count == 0 ? std::printf("     .") : std::printf("%6zu", count);
    }
  }
  std::printf("\n\n");
  std::fflush(stdout);
}

}  // namespace nn
