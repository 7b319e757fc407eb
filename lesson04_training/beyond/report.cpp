#include "lesson04_training/beyond/report.h"

#include <unistd.h>

#include <cstdio>
#include <string>
#include <utility>

namespace nn {
namespace {

// \r returns to the start of the line, ESC[K clears it to its end.
void show_progress(const std::string& name, double done, float loss) {
  std::fprintf(stderr, "\r\x1b[K%s  %.0f %%  loss %.4f", name.c_str(), 100 * done,
               static_cast<double>(loss));
}

}  // namespace

RunResult run_watched(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                      Extras extras) {
  const bool on_terminal = isatty(STDERR_FILENO) != 0;
  int shown = -1;  // percent
  if (on_terminal) {
    extras.watch = [&](double done, float loss) {
      const int percent = static_cast<int>(100 * done);
      if (percent != std::exchange(shown, percent)) show_progress(recipe.name, done, loss);
    };
  }
  RunResult result = run_recipe(recipe, data, seed, team, extras);
  if (on_terminal) std::fputs("\r\x1b[K", stderr);
  return result;
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
